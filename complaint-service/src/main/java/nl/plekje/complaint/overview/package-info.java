/** Reading cases: parents their own, managers those of their locations, the coordinator all. */
package nl.plekje.complaint.overview;
