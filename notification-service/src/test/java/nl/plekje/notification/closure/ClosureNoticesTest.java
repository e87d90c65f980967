package nl.plekje.notification.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.ClosureTold;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Worded;
import nl.plekje.service.inbox.Envelope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClosureNoticesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @EnumSource
    void every_cause_has_its_word_in_both_languages(ClosureAnnounced.Cause cause) {
        var fact = new ClosureAnnounced(ClosureId.next(), 1, LocationId.next(), DAY, DAY, cause);
        var notice = notice(fact);
        assertThat(Worded.of(notice.content(), Language.DUTCH, null, "De Eik").title())
                .startsWith("De Eik is dicht op do 26 november 2026: ");
        assertThat(Worded.of(notice.content(), Language.ENGLISH, null, "De Eik").title())
                .startsWith("De Eik is closed on Thu 26 November 2026: ");
    }

    @Test
    void a_closure_that_is_taken_back_says_that_care_goes_on() {
        var fact = new ClosureAnnounced(
                ClosureId.next(),
                2,
                LocationId.next(),
                DAY,
                DAY,
                Cause.BUILDING,
                null,
                null,
                null,
                true,
                List.of(),
                null);
        assertThat(Worded.of(notice(fact).content(), Language.ENGLISH, null, "De Eik")
                        .title())
                .startsWith("De Eik is open after all");
    }

    @Test
    void the_closure_of_a_group_is_told_to_the_families_of_the_children_that_miss_care_and_to_no_other() {
        var children = Set.of(ChildId.next(), ChildId.next());
        var session = new Session(DAY.getDayOfWeek(), LocalTime.of(8, 0), LocalTime.of(18, 0));
        var missed = children.stream()
                .map(child -> new Missed(child, ContractId.next(), DAY, session))
                .toList();
        var fact = new ClosureAnnounced(
                ClosureId.next(),
                1,
                LocationId.next(),
                DAY,
                DAY,
                Cause.STAFF_SHORTAGE,
                Extent.GROUP,
                GroupId.next(),
                null,
                false,
                missed,
                null);

        assertThat(notice(fact).audience()).isEqualTo(new Audience.Children(new DateRange(DAY, DAY)));
        assertThat(notice(fact).closure()).isEqualTo(new ClosureTold(fact.closure(), 1, children));
    }

    @ParameterizedTest(name = "told {0}: {1}")
    @CsvSource({
        "2026-11-23T22:59:59Z, notification.closure.body",
        "2026-11-23T23:00:00Z, notification.closure.body",
        "2026-11-23T23:00:01Z, notification.closure.body.soon"
    })
    @Tag("N1")
    void told_less_than_two_days_ahead_it_says_that_one_is_called_otherwise(Instant at, String body) {
        var fact = new ClosureAnnounced(ClosureId.next(), 1, LocationId.next(), DAY, DAY, Cause.BUILDING);
        var notice = ClosureNotices.announced(new Envelope<>(UUID.randomUUID(), at, fact));
        assertThat(notice.content().body().key()).isEqualTo(body);
    }

    private static Notice notice(ClosureAnnounced fact) {
        return ClosureNotices.announced(new Envelope<>(UUID.randomUUID(), Instant.EPOCH, fact));
    }
}
