package nl.plekje.complaint.signal;

import nl.plekje.kernel.id.LocationId;

/**
 * Which warnings to list; null lets all pass.
 *
 * @param cleared those that are over, instead of those that stand
 * @param snoozed also those that are hidden for a while
 */
record SignalFilter(String kind, LocationId location, boolean cleared, boolean snoozed) {}
