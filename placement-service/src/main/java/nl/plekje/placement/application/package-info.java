/**
 * Waiting lists: what families wish, in which order they wait, and where each of them stands (PL-021, PL-029, PL-048,
 * PL-051). Giving the seats is another matter.
 */
package nl.plekje.placement.application;
