package nl.plekje.placement.extraday;

import nl.plekje.events.ExtraDayDecided.Alternative;

/**
 * A seat that stands free and could be asked for instead.
 *
 * @param sameTown whether it is in the town of the location that was asked
 */
record FoundSeat(Alternative seat, boolean sameTown) {}
