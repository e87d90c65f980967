/** Absences: a child stays away from a contracted session, and may come after all (PL-012, PL-025, PL-083, C6). */
package nl.plekje.placement.absence;
