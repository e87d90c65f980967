package nl.plekje.service.deadletter;

import java.time.Instant;

/**
 * What a colleague did with a dead letter.
 *
 * @param account who did it
 * @param name what colleagues call them
 * @param why the reason they gave
 */
public record LetterDeed(Deed deed, Instant at, String account, String name, String why) {

    /** The deeds that are kept. */
    public enum Deed {
        /** Offered again, and it still could not be applied. */
        REPLAY_FAILED,
        REPLAYED,
        /** The first of two people wants to give it up. */
        DISCARD_ASKED,
        /** The second person did not agree; the letter waits as before. */
        DISCARD_REFUSED,
        /** Who asked to give it up thought better of it. */
        DISCARD_WITHDRAWN,
        /** The second person agreed. */
        DISCARDED,
        /** Read in full, personal data included. */
        UNMASKED
    }
}
