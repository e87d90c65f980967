package nl.plekje.gateway.limit;

import nl.plekje.gateway.problem.ProblemKind;

/** What the gateway does not take or bring, found where no answer can be given. */
public final class Refused extends RuntimeException {

    private final ProblemKind kind;

    /** @param kind what to answer */
    public Refused(ProblemKind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    /** What to answer. */
    public ProblemKind kind() {
        return kind;
    }
}
