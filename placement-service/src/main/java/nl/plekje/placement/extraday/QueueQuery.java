package nl.plekje.placement.extraday;

import java.time.Instant;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.page.Cursor;

/**
 * What part of the queue is asked for.
 *
 * @param location only of this location; null for all that the viewer manages
 * @param decidedBy only those answered so; null for all
 * @param after where the page before ended; null for the first page
 */
record QueueQuery(QueueState state, LocationId location, DecidedBy decidedBy, Cursor<Instant> after, int limit) {}
