package nl.plekje.service.masking;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;

/**
 * Texts of facts that are codes of ours though their schema knows them as any text. A code counts only in its own field:
 * {@code sterre} is a provider in one place and may be a child in another.
 */
public final class KnownCodes {

    private static final Pattern RULE = Pattern.compile("(PL|CR|BI|CO|NO|PR)-\\d{3}");
    private static final Pattern SIGNAL = Pattern.compile("[A-Z]\\d{1,2}");
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]-\\d{4}-\\d{6}");
    private static final Pattern FROM_DAY = Pattern.compile("@\\d{4}-\\d{2}-\\d{2}");

    private final Set<String> factNames;
    private final Map<String, Predicate<String>> byField;

    /** @param providers the codes of the providers */
    public KnownCodes(Set<String> providers) {
        var catalogue = Catalogue.in(Language.DUTCH);
        var sentences = catalogue.keys();
        var topics = Facts.KINDS.stream().map(Fact::topicOf).collect(Collectors.toSet());
        var languages = Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toSet());
        factNames = sentences.stream()
                .flatMap(key -> catalogue.arguments(key).stream())
                .collect(Collectors.toUnmodifiableSet());
        byField = Map.of(
                "provider",
                providers::contains,
                "policy",
                version -> isVersion(version, providers),
                "rule",
                code -> RULE.matcher(code).matches(),
                "key",
                sentences::contains,
                "kind",
                code -> SIGNAL.matcher(code).matches(),
                "number",
                code -> CASE_NUMBER.matcher(code).matches(),
                "language",
                languages::contains,
                "causeTopic",
                topics::contains);
    }

    /** Whether this text, in the field of this name, is a code of ours. */
    boolean isKnown(String field, String text) {
        return text.isEmpty() || byField.getOrDefault(field, code -> false).test(text);
    }

    /** Whether an explanation calls one of its facts so. */
    boolean isFactName(String name) {
        return factNames.contains(name);
    }

    private static boolean isVersion(String text, Set<String> providers) {
        var at = text.indexOf('@');
        return at > 0
                && providers.contains(text.substring(0, at))
                && FROM_DAY.matcher(text.substring(at)).matches();
    }
}
