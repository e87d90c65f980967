/**
 * The two promises of a case as clocks: personal contact within two working days (CO-015) and a verdict within six weeks
 * (CO-018). A clock is computed from what happened in the case and the calendar in force; nothing here is stored.
 */
package nl.plekje.complaint.clock;
