/** Locations with their opening hours, groups, and the staff planned (P15, PL-115). */
package nl.plekje.placement.location;
