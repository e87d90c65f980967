package nl.plekje.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.events.MessageSettled.Channel;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the delivery log, as operations sees it: identities only.
 *
 * @param recipient null when only an address was known
 * @param cause the fact that the message tells of
 * @param attempt counts the tries by this channel, from 1
 * @param reason why it failed; empty otherwise
 */
public record DeliveryView(
        UUID id,
        MessageId message,
        @Nullable PersonId recipient,
        UUID cause,
        String causeTopic,
        Channel channel,
        Outcome outcome,
        int attempt,
        Instant at,
        String reason) {}
