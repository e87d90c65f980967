/** Who someone is and for which children they may speak, as placement tells it. */
package nl.plekje.complaint.family;
