package nl.plekje.credit.extraday;

import static nl.plekje.credit.extraday.Wish.aWish;
import static org.assertj.core.api.Assertions.assertThat;

import nl.plekje.kernel.explanation.ExplanationAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CR-028")
class AnswerDeadlinePolicyTest {

    @Test
    void without_a_date_of_its_own_a_family_has_its_answer_48_hours_before_the_session() {
        var deadline = deadline(aWish());
        assertThat(deadline.at()).isEqualTo(Wish.at("2026-11-24T08:00"));
        ExplanationAssert.assertThat(deadline.why())
                .saysInDutch("Je krijgt antwoord vóór di 24 november 2026, 08:00, 48 uur voordat de opvang begint.");
    }

    @Test
    void the_hours_are_counted_across_the_switch_of_the_clock() {
        assertThat(deadline(aWish().on("2026-10-26T08:00").requested("2026-10-01T08:00"))
                        .at())
                .isEqualTo(Wish.at("2026-10-24T09:00"));
    }

    @Test
    void a_family_that_chose_a_date_has_its_answer_by_closing_time_of_the_office_that_day() {
        var deadline = deadline(aWish().answerBy("2026-11-20"));
        assertThat(deadline.at()).isEqualTo(Wish.at("2026-11-20T17:00"));
        ExplanationAssert.assertThat(deadline.why()).applies("CR-028").canBeSaid();
    }

    @Test
    void on_a_day_on_which_the_office_is_closed_the_last_closing_time_before_it_counts() {
        assertThat(deadline(aWish().answerBy("2026-11-22")).at()).isEqualTo(Wish.at("2026-11-20T17:00"));
    }

    @Test
    void a_family_that_asks_after_closing_time_of_its_own_date_has_its_answer_by_the_end_of_that_day() {
        assertThat(deadline(aWish().requested("2026-11-20T17:00").answerBy("2026-11-20"))
                        .at())
                .isEqualTo(Wish.at("2026-11-21T00:00"));
    }

    @Test
    void no_answer_comes_after_the_session_begins() {
        assertThat(deadline(aWish().answerBy("2026-11-26")).at()).isEqualTo(Wish.at("2026-11-26T08:00"));
    }

    @Test
    void a_request_after_the_last_moment_is_answered_at_once() {
        var late = deadline(aWish().requested("2026-11-25T12:00"));
        assertThat(late.at()).isEqualTo(Wish.at("2026-11-25T12:00"));
        ExplanationAssert.assertThat(late.why()).canBeSaid();
        assertThat(deadline(aWish().answerBy("2026-11-04")).at()).isEqualTo(Wish.at("2026-11-05T20:00"));
    }

    private static AnswerDeadline deadline(Wish wish) {
        return AnswerDeadlinePolicy.decide(wish.build(), Wish.terms());
    }
}
