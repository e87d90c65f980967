/** Days on which an extra day could be had, how likely each is, and what could be had instead (C4, CR-035). */
package nl.plekje.credit.bookable;
