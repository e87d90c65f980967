/**
 * How long each day stands under the staff that the law asks for, whether that is allowed, and why (PL-115; Besluit kwaliteit
 * kinderopvang, articles 7 and 16): for those who plan, and as a file for the inspector.
 */
package nl.plekje.placement.staffing;
