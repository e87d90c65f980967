/** What providers' conditions say of complaints. */
package nl.plekje.complaint.terms;
