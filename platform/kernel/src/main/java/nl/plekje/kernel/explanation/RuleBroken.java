package nl.plekje.kernel.explanation;

import java.util.Objects;

/**
 * A command that the rules refuse. Carries why, so that the edge can answer with a problem detail that names the field
 * and the rule.
 */
public class RuleBroken extends RuntimeException {

    private final transient Explanation why;
    private final String field;

    /**
     * @param field JSON pointer to the field of the request to change, as {@code /date}; empty when the request as a
     *     whole is refused
     */
    public RuleBroken(String field, Explanation why) {
        super(why.key());
        this.field = Objects.requireNonNull(field, "field");
        this.why = why;
    }

    public Explanation why() {
        return why;
    }

    public String field() {
        return field;
    }
}
