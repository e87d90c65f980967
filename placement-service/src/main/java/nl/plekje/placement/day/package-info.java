/** A child's days: where it is expected, stays away, comes extra, or finds a closed door. */
package nl.plekje.placement.day;
