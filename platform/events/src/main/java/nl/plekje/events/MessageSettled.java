package nl.plekje.events;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.kernel.id.PersonId;

/**
 * A message reached its recipient by a channel, or did not.
 *
 * @param cause id of the fact that the message tells of
 */
@Topic(value = "message-settled", from = "notification")
public record MessageSettled(
        MessageId message,
        long version,
        PersonId recipient,
        UUID cause,
        String causeTopic,
        Channel channel,
        Outcome outcome,
        Instant at)
        implements Fact {

    /** Ways to a recipient. */
    public enum Channel {
        INBOX,
        EMAIL
    }

    /** How it ended. */
    public enum Outcome {
        /** In the inbox, or accepted by the mail server. */
        DELIVERED,
        /** Given up after the last attempt. */
        FAILED,
        /** Not sent: the recipient has no address for the channel. */
        NO_ADDRESS
    }

    @Override
    public String key() {
        return recipient.toString();
    }
}
