/** What the other services tell, kept as far as early warnings ask for it. */
package nl.plekje.complaint.observation;
