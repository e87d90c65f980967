package nl.plekje.local.part;

/** A part could not do what was asked. The message is a sentence for the person at the terminal. */
public final class PartFailed extends RuntimeException {

    public PartFailed(String message) {
        super(message);
    }

    public PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
