package nl.plekje.complaint.restricted;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.plekje.complaint.history.ExitRoute;

/**
 * A case, or a part of it, goes a legal route.
 *
 * @param rest what stays when only a part leaves: the complaint without it, in words; null when the whole case leaves
 */
public record ExitRequest(
        @NotNull ExitRoute route,
        @Size(min = 1, max = 10_000) String rest) {}
