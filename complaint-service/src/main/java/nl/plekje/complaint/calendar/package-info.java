/** When the people who handle complaints work: working days and service hours, by version of a provider's conditions. */
package nl.plekje.complaint.calendar;
