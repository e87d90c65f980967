package nl.plekje.notification.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.notification.template.Worded;
import nl.plekje.service.inbox.Envelope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosureNoticesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @EnumSource
    void every_cause_has_its_word_in_both_languages(ClosureAnnounced.Cause cause) {
        var fact = new ClosureAnnounced(ClosureId.next(), 1, LocationId.next(), DAY, DAY, cause);
        var notice = ClosureNotices.announced(new Envelope<>(UUID.randomUUID(), Instant.EPOCH, fact));
        assertThat(Worded.of(notice.content(), Language.DUTCH, null, "De Eik").title())
                .startsWith("De Eik is dicht op do 26 november 2026: ");
        assertThat(Worded.of(notice.content(), Language.ENGLISH, null, "De Eik").title())
                .startsWith("De Eik is closed on Thu 26 November 2026: ");
    }
}
