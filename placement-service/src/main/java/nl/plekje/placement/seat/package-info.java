/**
 * Seats of a group on a day: who is expected, what staff, ratio, group size and opening hours admit, and the lock under
 * which a seat is given (PL-115).
 */
package nl.plekje.placement.seat;
