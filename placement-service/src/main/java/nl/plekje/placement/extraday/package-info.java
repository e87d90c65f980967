/**
 * Requests for extra days: the queue; the answer, which takes a seat, by staff, by the conditions or by the deadline; what is
 * offered instead; swaps; and granted days that are cancelled or taken back (C1, C2, PL-115, CR-005, CR-028, CR-035, CR-038).
 */
package nl.plekje.placement.extraday;
