package nl.plekje.placement.application;

import jakarta.validation.constraints.NotNull;
import nl.plekje.events.ApplicationChanged.RemovedFor;

/**
 * Takes an application off the list.
 *
 * @param reason what the family is told
 */
public record RemovalRequest(@NotNull RemovedFor reason) {}
