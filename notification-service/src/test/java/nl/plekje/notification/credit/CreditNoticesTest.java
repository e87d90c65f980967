package nl.plekje.notification.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.CreditWarned;
import nl.plekje.events.CreditWarned.Bookable;
import nl.plekje.events.CreditWarned.Occasion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.notification.template.Worded;
import nl.plekje.service.inbox.Envelope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What families read when credit is close to being lost. */
@Tag("C5")
class CreditNoticesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 9);

    @ParameterizedTest
    @EnumSource
    void every_occasion_has_its_words_in_both_languages(Occasion occasion) {
        var content = CreditNotices.warned(warning(occasion, List.of(new Bookable(WEDNESDAY, true))))
                .content();
        for (var language : Language.values()) {
            assertThat(Worded.of(content, language, "Noor", null).title()).contains("Noor");
        }
    }

    @Test
    void a_warning_names_what_lapses_when_and_the_days_on_which_it_can_be_used() {
        var content = CreditNotices.warned(warning(
                        Occasion.EXPIRY,
                        List.of(new Bookable(WEDNESDAY, true), new Bookable(WEDNESDAY.plusDays(2), false))))
                .content();

        var worded = Worded.of(content, Language.DUTCH, "Noor", null);

        assertThat(worded.title()).isEqualTo("10,5 uur tegoed van Noor vervalt na do 31 december 2026");
        assertThat(worded.toString()).contains("wo 9 december 2026: kans groot", "vr 11 december 2026: misschien plek");
    }

    @Test
    void without_a_day_to_book_the_family_is_told_whom_to_call() {
        var content =
                CreditNotices.warned(warning(Occasion.END_OF_CARE, List.of())).content();
        assertThat(Worded.of(content, Language.DUTCH, "Noor", null).toString()).contains("bel de locatie");
    }

    private static Envelope<CreditWarned> warning(Occasion occasion, List<Bookable> days) {
        return new Envelope<>(
                UUID.randomUUID(),
                Instant.EPOCH,
                new CreditWarned(
                        ChildId.next(),
                        1,
                        CareType.DAY_CARE,
                        occasion,
                        630,
                        occasion == Occasion.QUOTA ? 6 : 0,
                        LocalDate.of(2026, 12, 31),
                        30,
                        days,
                        Instant.EPOCH));
    }
}
