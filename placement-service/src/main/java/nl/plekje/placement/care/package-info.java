/**
 * The care calendar: what a child has on a day, said in one place. The SQL function {@code care_on} gives the sessions of a
 * day with all that bears on them (contract, school weeks, the provider's calendar, closures, absences, extra days); every
 * statement that asks whether there is care asks it. A session is contract, day and begin; an extra day is one of its own. No
 * minute of a child is in care twice.
 */
package nl.plekje.placement.care;
