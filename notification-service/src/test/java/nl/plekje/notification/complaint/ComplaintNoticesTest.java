package nl.plekje.notification.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.ColleagueInformed;
import nl.plekje.events.ComplaintClockChanged;
import nl.plekje.events.ComplaintClosed;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.events.ComplaintProgressed;
import nl.plekje.events.ComplaintVerdictIssued;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.template.Worded;
import nl.plekje.service.inbox.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintNoticesTest {

    private static final PersonId SANNE = PersonId.next();
    private static final Instant DUE = Instant.parse("2026-11-18T17:00:00Z");

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_receipt_with_number_and_moment(ComplaintFiled.Kind kind) {
        var content =
                ComplaintNotices.receipt(filed(kind, SANNE, null)).orElseThrow().content();
        var dutch = Worded.of(content, Language.DUTCH, null, null);
        assertThat(dutch.title()).contains("K-7");
        assertThat(dutch.body()).contains("K-7").contains("ma 16 november 2026, 09:12");
        assertThat(Worded.of(content, Language.ENGLISH, null, null).body()).contains("Mon 16 November 2026, 09:12");
    }

    @Test
    void the_receipt_goes_to_the_person_or_else_to_the_address_given() {
        var kind = ComplaintFiled.Kind.COMPLAINT;
        assertThat(ComplaintNotices.receipt(filed(kind, SANNE, null))
                        .orElseThrow()
                        .audience())
                .isEqualTo(new Audience.Person(SANNE));
        assertThat(ComplaintNotices.receipt(filed(kind, null, "a@b.example"))
                        .orElseThrow()
                        .audience())
                .isEqualTo(new Audience.Address("a@b.example"));
    }

    @Test
    void the_receipt_names_who_handles_it_and_until_when() {
        var content = ComplaintNotices.receipt(filed(ComplaintFiled.Kind.COMPLAINT, SANNE, null))
                .orElseThrow()
                .content();
        assertThat(Worded.of(content, Language.DUTCH, null, null).body())
                .contains("Mirjam neemt uiterlijk wo 18 november 2026, 18:00");
    }

    @Test
    void who_left_only_a_telephone_number_gets_no_message() {
        assertThat(ComplaintNotices.receipt(filed(ComplaintFiled.Kind.COMPLAINT, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_news_can_be_said(ComplaintProgressed.What what) {
        var until = what == ComplaintProgressed.What.CLOSING_NOTICE ? LocalDate.of(2026, 12, 1) : null;
        var fact = new ComplaintProgressed(ComplaintId.next(), 2, "K-7", SANNE, null, what, DUE, until);
        assertThat(ComplaintNotices.news(new Envelope<>(UUID.randomUUID(), DUE, fact)))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_can_be_said(ComplaintVerdictIssued.Verdict verdict) {
        var fact = new ComplaintVerdictIssued(ComplaintId.next(), 2, "K-7", null, SANNE, null, verdict, DUE, true);
        assertThat(ComplaintNotices.verdict(new Envelope<>(UUID.randomUUID(), DUE, fact)))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void every_ending_can_be_said(ComplaintClosed.How how) {
        var fact = new ComplaintClosed(ComplaintId.next(), 2, "K-7", SANNE, null, how, DUE);
        assertThat(ComplaintNotices.closed(new Envelope<>(UUID.randomUUID(), DUE, fact)))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void of_clocks_only_a_broken_promise_is_told(ComplaintClockChanged.State state) {
        for (var clock : ComplaintClockChanged.Clock.values()) {
            var fact = new ComplaintClockChanged(
                    ComplaintId.next(), 2, "K-7", null, SANNE, null, clock, state, null, DUE, DUE);
            assertThat(ComplaintNotices.broken(new Envelope<>(UUID.randomUUID(), DUE, fact))
                            .isPresent())
                    .isEqualTo(state == ComplaintClockChanged.State.BROKEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_colleague_is_told_why_and_until_when(ColleagueInformed.Because because) {
        var fact = new ColleagueInformed(
                UUID.randomUUID(), 1, ComplaintId.next(), "K-7", "m@plekje.example", because, DUE, DUE);
        var notice = ComplaintNotices.colleague(new Envelope<>(UUID.randomUUID(), DUE, fact))
                .orElseThrow();
        assertThat(notice.audience()).isEqualTo(new Audience.Address("m@plekje.example"));
        assertThat(Worded.of(notice.content(), Language.ENGLISH, null, null).title())
                .contains("K-7");
    }

    private static Envelope<ComplaintFiled> filed(ComplaintFiled.Kind kind, PersonId complainant, String replyTo) {
        var filedAt = Instant.parse("2026-11-16T08:12:00Z");
        var fact = new ComplaintFiled(
                ComplaintId.next(), 1, "K-7", kind, null, complainant, replyTo, filedAt, "Mirjam", DUE, DUE);
        return new Envelope<>(UUID.randomUUID(), filedAt, fact);
    }
}
