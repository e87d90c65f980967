package nl.plekje.kernel.rule;

import java.util.regex.Pattern;

/**
 * The id of a rule in {@code docs/rules.csv}, for example {@code CR-002}. Decisions name the rule they applied; tests
 * name the rules they prove as tags.
 */
public record RuleId(String value) {

    private static final Pattern SHAPE = Pattern.compile("(PL|CR|BI|CO|NO|PR)-\\d{3}");

    public RuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
