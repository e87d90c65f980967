/** Locations and who manages them, as placement tells it. */
package nl.plekje.complaint.location;
