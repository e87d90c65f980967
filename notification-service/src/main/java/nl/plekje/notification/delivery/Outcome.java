package nl.plekje.notification.delivery;

import java.util.Optional;
import nl.plekje.events.MessageSettled;

/** What became of one try to reach a reader by one channel. */
public enum Outcome {
    /** In the inbox, or accepted by the mail server. */
    DELIVERED,
    /** Not this time; it is tried again. */
    FAILED,
    /** Not accepted, and not tried any more. */
    GAVE_UP,
    /** Not sent: the recipient has no address for the channel. */
    NO_ADDRESS,
    /** Not sent: by then it was over, overtaken by later news, or no longer the recipient's. */
    OVERTAKEN;

    /** What the other services are told; nothing while it is still tried. */
    public Optional<MessageSettled.Outcome> settled() {
        return switch (this) {
            case DELIVERED -> Optional.of(MessageSettled.Outcome.DELIVERED);
            case FAILED, OVERTAKEN -> Optional.empty();
            case GAVE_UP -> Optional.of(MessageSettled.Outcome.FAILED);
            case NO_ADDRESS -> Optional.of(MessageSettled.Outcome.NO_ADDRESS);
        };
    }
}
