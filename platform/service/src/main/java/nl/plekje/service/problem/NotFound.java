package nl.plekje.service.problem;

/** What was asked for does not exist, or is another's: the answer is the same, so that nothing can be probed. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
