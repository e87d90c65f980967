/** Requests for extra days: the queue, and the answer, which takes a seat (C1, C2, PL-115, CR-005, CR-028). */
package nl.plekje.placement.extraday;
