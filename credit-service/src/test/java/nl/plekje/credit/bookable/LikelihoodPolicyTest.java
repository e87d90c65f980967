package nl.plekje.credit.bookable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.credit.bookable.LikelihoodPolicy.GroupDay;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.explanation.ExplanationAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C4")
class LikelihoodPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest(name = "{0} free, {1} wait, {2} granted, {3} declined: {4}")
    @CsvSource({
        "0, 0, 9, 1, FULL",
        "1, 0, 0, 0, LIKELY",
        "2, 1, 9, 1, LIKELY",
        "1, 1, 9, 1, DOUBTFUL",
        "3, 0, 1, 9, DOUBTFUL",
        "1, 0, 5, 5, LIKELY"
    })
    void the_word_follows_from_seats_those_who_wait_and_past_answers(
            int free, int waiting, int granted, int declined, Likelihood word) {
        var answer = LikelihoodPolicy.decide(
                new GroupDay(DAY, Optional.empty(), Optional.of(free), waiting, new Approvals(granted, declined)));
        assertThat(answer.likelihood()).isEqualTo(word);
        ExplanationAssert.assertThat(answer.why()).canBeSaid();
    }

    @Test
    void a_day_whose_seats_are_not_known_is_doubtful_and_a_closed_one_says_why() {
        var unknown = LikelihoodPolicy.decide(new GroupDay(DAY, Optional.empty(), Optional.empty(), 0, Approvals.NONE));
        var closed = LikelihoodPolicy.decide(
                new GroupDay(DAY, Optional.of(Cause.STUDY_DAY), Optional.of(4), 0, Approvals.NONE));
        assertThat(unknown.likelihood()).isEqualTo(Likelihood.DOUBTFUL);
        assertThat(closed.likelihood()).isEqualTo(Likelihood.CLOSED);
        ExplanationAssert.assertThat(unknown.why()).canBeSaid();
        ExplanationAssert.assertThat(closed.why()).canBeSaid();
    }

    @Test
    void the_rate_is_rounded_half_up_and_unknown_without_answers() {
        assertThat(new Approvals(9, 1).ratePercent()).isEqualTo(90);
        assertThat(new Approvals(1, 2).ratePercent()).isEqualTo(33);
        assertThat(new Approvals(1, 7).ratePercent()).isEqualTo(13);
        assertThat(Approvals.NONE.ratePercent()).isNull();
    }
}
