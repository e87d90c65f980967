/** K3: cases about one event are linked; each keeps its own answer. */
package nl.plekje.complaint.link;
