package nl.plekje.placement.household;

import nl.plekje.events.HouseholdChanged;

/**
 * All that is known of a household, to whom it matters. Two that are equal differ in nothing.
 *
 * @param view as staff see it
 * @param fact as other services need to know it
 */
record StoredHousehold(HouseholdView view, HouseholdChanged fact) {}
