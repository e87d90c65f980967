package nl.plekje.local.stack;

/**
 * Something {@code ./plekje up} does each time all parts are ready, such as loading demo data; found by
 * {@link java.util.ServiceLoader}. It must notice what it did before and do it once only.
 */
public interface AfterReady {

    /** What it does, for the person who waits, as {@code Loading the demo families}. */
    String title();

    /** Does it. A failure is reported and leaves the stack running. */
    void run(Stack stack) throws Exception;
}
