/**
 * CO-011 to CO-013: what the law sends another way leaves the complaint procedure for a record of its own, which only the
 * designated officers see. Everyone else sees that it left.
 */
package nl.plekje.complaint.restricted;
