package nl.plekje.service.inbox;

/** A record that is no fact of its topic's kind: not the JSON agreed, or without identity. */
class UnreadableFact extends RuntimeException {
    UnreadableFact(String message, Throwable cause) {
        super(message, cause);
    }
}
