package nl.plekje.kernel.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.rule.RuleId;

/**
 * Why a number is what it is, or a decision fell as it did: the sentence to show, the rule applied, the version of the
 * conditions it came from, the facts used, and the explanations underneath. A decision makes it where it decides;
 * screens, mails and letters render it from one catalogue, so they all say the same.
 *
 * @param key key of the sentence in the catalogue ({@code explanations_nl.json}, {@code explanations_en.json})
 * @param rule the rule applied, as {@code CR-002}; empty when the explanation states a bare fact
 * @param policy the version of the provider's conditions, as {@code smallsteps@2026-01-01}; empty when no provider's
 *     conditions were used
 * @param clause where the provider's conditions say so, as parents know it; empty when not known
 * @param facts the facts used, by the name under which the sentence calls them
 * @param because what it follows from
 */
public record Explanation(
        String key,
        String rule,
        String policy,
        String clause,
        Map<String, FactValue> facts,
        List<Explanation> because) {

    public Explanation {
        Objects.requireNonNull(key, "key");
        rule = Objects.requireNonNullElse(rule, "");
        policy = Objects.requireNonNullElse(policy, "");
        clause = Objects.requireNonNullElse(clause, "");
        facts = facts == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        because = because == null ? List.of() : List.copyOf(because);
    }

    /** A sentence that states a fact and applies no rule. */
    public static Explanation of(String key) {
        return new Explanation(key, "", "", "", Map.of(), List.of());
    }

    /** A sentence that applies a rule. */
    public static Explanation of(String key, RuleId rule) {
        return new Explanation(key, rule.value(), "", "", Map.of(), List.of());
    }

    /** A sentence that applies a rule, with the clause of the conditions that says so. */
    public static Explanation of(String key, Citation source) {
        return of(key, source.rule()).clause(source.clause());
    }

    /** The same, decided under this version of a provider's conditions. */
    public Explanation under(PolicyVersion version) {
        return new Explanation(key, rule, version.toString(), clause, facts, because);
    }

    /** The same, naming the clause of the conditions. */
    public Explanation clause(String name) {
        return new Explanation(key, rule, policy, name, facts, because);
    }

    /** The same with one more fact. */
    public Explanation with(String name, FactValue value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Explanation(key, rule, policy, clause, more, because);
    }

    /** The same with one more explanation underneath. */
    public Explanation because(Explanation cause) {
        return new Explanation(
                key,
                rule,
                policy,
                clause,
                facts,
                Stream.concat(because.stream(), Stream.of(cause)).toList());
    }
}
