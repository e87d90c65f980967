package nl.plekje.complaint.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were taken out of a register. They are kept, and stand in no table.
 *
 * @param actor account of who did it
 * @param name of who did it; null when the coordinator has not entered them
 * @param rows how many
 */
public record RemovalView(
        UUID id,
        int year,
        Instant at,
        String actor,
        @Nullable String name,
        String reason,
        int rows) {}
