/**
 * Days as childcare counts them: Amsterdam time, ranges of days, birthdays, public holidays, working days and the days on
 * which banks settle. Every calendar answers from a table kept per year, so asking is cheap.
 */
package nl.plekje.kernel.calendar;
