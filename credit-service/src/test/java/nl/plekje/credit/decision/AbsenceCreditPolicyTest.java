package nl.plekje.credit.decision;

import static nl.plekje.credit.decision.Missed.aSession;
import static nl.plekje.credit.decision.Terms.anHourLedger;
import static nl.plekje.credit.decision.Terms.atLeastHours;
import static org.assertj.core.api.Assertions.assertThat;

import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.decision.AbsenceCreditDecision.NotOffered;
import nl.plekje.credit.decision.AbsenceCreditDecision.Pending;
import nl.plekje.credit.decision.AbsenceCreditDecision.RefusedLate;
import nl.plekje.credit.decision.CreditTerms.DirectSwap;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AbsenceCreditPolicyTest {

    private static final String IN_TIME = "2026-11-09T07:00";
    private static final String TOO_LATE = "2026-11-16T20:00";

    @Test
    @Tag("CR-002")
    void a_report_in_time_earns_and_says_until_when() {
        var decision = AbsenceCreditPolicy.decide(
                aSession().reported(IN_TIME).build(), anHourLedger().build());

        assertThat(decision).isInstanceOf(Earned.class);
        assertThat(decision.why().policy()).isEqualTo("smallsteps@2026-01-01");
        ExplanationAssert.assertThat(decision.why())
                .applies("CR-002")
                .saysInDutch(
                        "Je krijgt 10,5 uur tegoed. Je meldt 9 dagen van tevoren af; bij meer dan 7 dagen, dus vóór"
                                + " wo 11 november 2026, 08:00, krijg je tegoed (artikel 3). Geldig t/m do 31 december 2026."
                                + " Ongedaan maken kan tot wo 18 november 2026, 08:00.");
    }

    @Test
    @Tag("CR-014")
    void illness_reported_late_earns_nothing_and_says_that_it_is_no_exception() {
        var decision = AbsenceCreditPolicy.decide(
                aSession().reported(TOO_LATE).ill().build(), anHourLedger().build());

        assertThat(decision).isInstanceOf(RefusedLate.class);
        ExplanationAssert.assertThat(decision.why())
                .saysInDutch(
                        "Voor deze dag krijg je geen tegoed: je meldt 1 dag van tevoren af en dat moet meer dan 7 dagen"
                                + " zijn, dus vóór wo 11 november 2026, 08:00 (artikel 3). Meld wel af, dan weet de groep"
                                + " dat je kind niet komt.",
                        "  Ziekte is geen uitzondering (artikel 5).");
    }

    @Test
    @Tag("CR-047")
    void illness_reported_in_time_earns_like_any_absence() {
        var decision = AbsenceCreditPolicy.decide(
                aSession().reported(IN_TIME).ill().build(), anHourLedger().build());
        assertThat(decision.minutes()).isEqualTo(630);
    }

    @Test
    @Tag("CR-023")
    void leave_reported_late_is_not_told_about_illness() {
        var decision = AbsenceCreditPolicy.decide(
                aSession().reported(TOO_LATE).build(),
                anHourLedger().with(atLeastHours(96)).build());
        assertThat(decision.why().because()).isEmpty();
        ExplanationAssert.assertThat(decision.why())
                .applies("CR-023")
                .saysInEnglish("No credit for this day: you report 36 hours ahead and it must be at least 96 hours, so"
                        + " Sat 14 November 2026, 08:00 at the latest (artikel 3). Please do report it, so the group"
                        + " knows your child is not coming.");
    }

    @Test
    void a_report_after_the_session_began_says_so() {
        var decision = AbsenceCreditPolicy.decide(
                aSession().reported("2026-11-18T08:05").build(), anHourLedger().build());
        assertThat(decision).isInstanceOf(RefusedLate.class);
        assertThat(decision.why().key()).isEqualTo("credit.absence.refused-late.begun");
        ExplanationAssert.assertThat(decision.why()).canBeSaid();
    }

    @Test
    @Tag("CR-006")
    void beyond_the_window_it_is_decided_by_itself_when_the_window_opens() {
        var terms = anHourLedger().furthestAhead(125).build();
        var missed = aSession().reported("2026-03-01T12:00").build();

        var decision = AbsenceCreditPolicy.decide(missed, terms);

        assertThat(decision).isInstanceOfSatisfying(Pending.class, pending -> {
            assertThat(pending.pendingUntil()).isEqualTo("2026-07-16");
            assertThat(pending.minutesWhenWindowOpens()).isEqualTo(630);
            assertThat(pending.minutes()).isZero();
        });
        ExplanationAssert.assertThat(decision.why())
                .applies("CR-006")
                .saysInEnglish("Your report counts. We decide about the credit (10.5 hours) by ourselves on"
                        + " Thu 16 July 2026: then the day is no more than 125 days ahead. You need not do anything."
                        + " You can undo this until Wed 18 November 2026, 08:00.");
        assertThat(AbsenceCreditPolicy.decideWhenWindowOpens(missed, terms)).isInstanceOf(Earned.class);
    }

    @Test
    void a_window_shorter_than_the_lead_time_promises_nothing() {
        var terms = anHourLedger().furthestAhead(3).build();
        var decision = AbsenceCreditPolicy.decide(
                aSession().reported("2026-11-13T12:00").build(), terms);
        assertThat(decision)
                .isInstanceOfSatisfying(Pending.class, pending -> assertThat(pending.minutesWhenWindowOpens())
                        .isZero());
    }

    @Test
    @Tag("CR-040")
    void where_days_are_swapped_directly_nothing_is_saved() {
        var terms = new DirectSwap(PolicyVersion.of("sterre@2024-01-01"), Citation.of("CR-040"));
        var decision = AbsenceCreditPolicy.decide(aSession().reported(IN_TIME).build(), terms);

        assertThat(decision).isInstanceOf(NotOffered.class);
        ExplanationAssert.assertThat(decision.why())
                .saysInDutch("Op deze locatie spaar je geen uren. Je ruilt deze dag voor één andere dag in dezelfde"
                        + " periode.");
    }

    @Test
    @Tag("CR-027")
    void a_public_holiday_earns_nothing_where_it_is_priced_in() {
        var missed = aSession().reported(IN_TIME).onAPublicHoliday().build();
        var decision = AbsenceCreditPolicy.decide(missed, anHourLedger().build());
        assertThat(decision).isInstanceOf(NotOffered.class);
        ExplanationAssert.assertThat(decision.why()).applies("CR-027").canBeSaid();
    }

    @Test
    @Tag("CR-050")
    void a_public_holiday_may_be_swapped_where_the_conditions_say_so() {
        var missed = aSession().reported(IN_TIME).onAPublicHoliday().build();
        var terms = anHourLedger().quota(8).withPublicHolidays().build();
        assertThat(AbsenceCreditPolicy.decide(missed, terms)).isInstanceOf(Earned.class);
    }

    @Test
    @Tag("CR-003")
    void a_report_by_staff_earns_nothing_where_only_the_portal_counts() {
        var missed = aSession().reported(IN_TIME).byStaff().build();

        assertThat(AbsenceCreditPolicy.decide(missed, anHourLedger().build())).isInstanceOf(Earned.class);

        var refused = AbsenceCreditPolicy.decide(
                missed, anHourLedger().withPortalOnly().build());
        assertThat(refused).isInstanceOf(NotOffered.class);
        ExplanationAssert.assertThat(refused.why()).applies("CR-003").canBeSaid();
    }

    @Test
    @Tag("CR-043")
    void under_a_quota_the_answer_says_how_many_swap_days_are_left() {
        var terms = anHourLedger().with(atLeastHours(24)).quota(8).build();

        var fourth = AbsenceCreditPolicy.decide(
                aSession().reported(IN_TIME).swapDaysUsed(3).build(), terms);
        assertThat(fourth.minutes()).isEqualTo(630);
        ExplanationAssert.assertThat(fourth.why().because().get(0)).saysInDutch("Nog 5 van 8 ruildagen in 2026.");

        var ninth = AbsenceCreditPolicy.decide(
                aSession().reported(IN_TIME).swapDaysUsed(8).build(), terms);
        assertThat(ninth).isInstanceOf(NotOffered.class);
        ExplanationAssert.assertThat(ninth.why())
                .saysInEnglish("You get no swap day for this day: you have 8 swap days in 2026, and they are used.");
    }
}
