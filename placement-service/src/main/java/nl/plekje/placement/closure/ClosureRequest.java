package nl.plekje.placement.closure;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.plekje.events.ClosureAnnounced.Cause;

/** A location closes on these days, both included. */
public record ClosureRequest(
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotNull Cause cause) {}
