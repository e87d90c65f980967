package nl.plekje.placement.closure;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.id.ClosureId;

/** A closure, both days included. */
public record ClosureView(ClosureId id, LocalDate firstDay, LocalDate lastDay, Cause cause, Instant announcedAt) {}
