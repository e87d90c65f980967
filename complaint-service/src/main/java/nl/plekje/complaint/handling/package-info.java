/** Handling a case: whose it is, contact, hearing both sides, waiting, answer, claim, the way outside, reopening. */
package nl.plekje.complaint.handling;
