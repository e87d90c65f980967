/** Periods that callers ask for. */
package nl.plekje.placement.period;
