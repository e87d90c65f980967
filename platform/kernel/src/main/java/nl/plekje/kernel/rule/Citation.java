package nl.plekje.kernel.rule;

import java.util.Objects;

/**
 * Where a provider's conditions settle something, as its policy file says it: a decision cites it, so that every number
 * leads back to its source.
 *
 * @param rule the rule in {@code docs/rules.csv}
 * @param clause where the conditions say so, as parents know it ("ruilregels 2026, artikel 3"); empty when not known
 */
public record Citation(RuleId rule, String clause) {

    public Citation {
        Objects.requireNonNull(rule, "rule");
        clause = Objects.requireNonNullElse(clause, "");
    }

    /** A rule whose clause is not known. */
    public static Citation of(String rule) {
        return new Citation(new RuleId(rule), "");
    }
}
