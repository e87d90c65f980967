/** The day on which a contract ends by itself because of the child's age (PL-001, PL-002, PL-005, PL-080, PL-108). */
package nl.plekje.placement.endofcare;
