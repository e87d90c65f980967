package nl.plekje.placement.seat;

import java.util.List;

/**
 * A group on a day with all its children, as the database knows them.
 *
 * @param expected those who come: contracts without an absence, and granted extra days
 * @param absent how many contracted sessions were given up
 * @param extra how many of those expected come for an extra day
 */
public record CountedDay(GroupDay group, List<ExpectedChild> expected, int absent, int extra) {}
