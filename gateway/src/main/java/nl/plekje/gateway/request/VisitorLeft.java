package nl.plekje.gateway.request;

/** A visitor who left before the answer was there. */
public final class VisitorLeft {

    /** What the log says instead of the status of an answer that nobody got. */
    public static final int STATUS = 499;

    private VisitorLeft() {}
}
