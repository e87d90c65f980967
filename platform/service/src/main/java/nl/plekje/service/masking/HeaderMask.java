package nl.plekje.service.masking;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;

/**
 * Hides in the headers of a record what may be personal: shown is only a header that our services write, with a value that
 * they can give it. Anybody may have sent what lies in a dead letter.
 */
public final class HeaderMask {

    private static final Set<String> TOPICS =
            Facts.KINDS.stream().map(Fact::topicOf).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Predicate<String>> FORMS = Map.ofEntries(
            Map.entry("ce_specversion", is("\\d\\.\\d")),
            Map.entry("ce_id", format("uuid")),
            Map.entry("ce_type", topicAfter("nl.plekje.")),
            Map.entry("ce_source", is("/(placement|credit|billing|complaint|notification)")),
            Map.entry("ce_time", format("date-time")),
            Map.entry("ce_subject", format("uuid")),
            Map.entry("ce_dataschema", topicAfter("urn:plekje:schema:")),
            Map.entry("content-type", is("application/json")),
            Map.entry("traceparent", is("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")),
            Map.entry("partition", is("\\d{1,9}")),
            Map.entry("offset", is("\\d{1,19}")));

    private HeaderMask() {}

    /** Whether the name of a header may be shown. */
    public static boolean isKnown(String name) {
        return FORMS.containsKey(name);
    }

    /** The value of a header, or {@link FactMask#HIDDEN} where it may not be shown. */
    public static String shown(String name, String value) {
        return isKnown(name) && FORMS.get(name).test(value) ? value : FactMask.HIDDEN;
    }

    private static Predicate<String> is(String form) {
        return Pattern.compile(form).asMatchPredicate();
    }

    private static Predicate<String> format(String format) {
        return SafeFormat.of("format", format)::admits;
    }

    private static Predicate<String> topicAfter(String prefix) {
        return text -> text.startsWith(prefix) && TOPICS.contains(text.substring(prefix.length()));
    }
}
