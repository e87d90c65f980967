package nl.plekje.placement.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ApplicationId;

/**
 * An application to register.
 *
 * @param id chosen by the caller, or null to have one made
 * @param transfer why a child that has a place with the provider wants another; null for a child without
 * @param channel how it reached us, when staff record it for the family; null when the family enters it itself
 * @param registeredAt when it reached us, when staff record it later; null for now
 */
public record ApplicationRequest(
        ApplicationId id,
        @NotNull CareType careType,
        @NotNull @Valid WishRequest wish,
        TransferCause transfer,
        ApplicationChannel channel,
        Instant registeredAt) {}
