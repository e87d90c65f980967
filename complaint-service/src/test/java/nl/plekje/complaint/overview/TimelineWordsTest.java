package nl.plekje.complaint.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.plekje.complaint.casework.EventCodec;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.InformedBecause;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can happen in a case can be told in both languages. */
class TimelineWordsTest {

    /** Events that bring their own sentence. */
    private static final Set<String> THEIR_OWN = Set.of("level-raised", "claim-judged");

    /** Events that are told apart. */
    private static final Map<String, Set<String>> APART = Map.of(
            "manager-informed", Set.of("received", "clock-at-risk", "clock-broken", "measure-overdue", "recurrence"),
            "clock-warned", Set.of("contact", "verdict"),
            "clock-broken", Set.of("contact", "verdict"),
            "lateness-decided", Set.of());

    static Stream<String> kinds() {
        return Stream.of(CaseEvent.class.getPermittedSubclasses())
                .map(kind -> EventCodec.word(kind).toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_event_has_its_sentence(String kind) {
        for (var language : Language.values()) {
            var keys = Catalogue.in(language).keys();
            if (APART.containsKey(kind)) {
                APART.get(kind).forEach(part -> assertThat(keys).contains("complaint.timeline." + kind + "." + part));
            } else if (!THEIR_OWN.contains(kind)) {
                assertThat(keys).contains("complaint.timeline." + kind);
            }
        }
        assertThat(APART.get("manager-informed")).hasSize(InformedBecause.values().length);
    }
}
