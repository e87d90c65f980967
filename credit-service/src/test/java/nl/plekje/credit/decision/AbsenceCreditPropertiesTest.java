package nl.plekje.credit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.credit.decision.AbsenceCreditDecision.Pending;
import nl.plekje.credit.decision.AbsenceCreditDecision.RefusedLate;
import nl.plekje.kernel.calendar.Amsterdam;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every report, tried on 500 of them with fixed seeds. */
class AbsenceCreditPropertiesTest {

    private static final Instant FIRST_SESSION = Instant.parse("2026-01-01T06:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Tag("CR-002")
    @Tag("CR-023")
    void reporting_earlier_never_loses_credit(long seed) {
        var random = new Random(seed);
        var terms = anyTerms(random);
        var missed = anySession(random);
        var earlier = missed.reported(missed.reportedAt().minusSeconds(1 + random.nextInt(200_000)));

        if (!(AbsenceCreditPolicy.decide(missed.build(), terms) instanceof RefusedLate)) {
            assertThat(AbsenceCreditPolicy.decide(earlier.build(), terms)).isNotInstanceOf(RefusedLate.class);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Tag("CR-004")
    void an_absence_earns_the_whole_session_or_nothing(long seed) {
        var random = new Random(seed);
        var missed = anySession(random);
        assertThat(AbsenceCreditPolicy.decide(missed.build(), anyTerms(random)).minutes())
                .isIn(0, missed.minutes());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Tag("CR-006")
    void a_pending_answer_opens_after_the_report_and_before_the_session(long seed) {
        var random = new Random(seed);
        var missed = anySession(random).build();
        if (AbsenceCreditPolicy.decide(missed, anyTerms(random)) instanceof Pending pending) {
            assertThat(pending.pendingUntil())
                    .isAfter(Amsterdam.dateOf(missed.reportedAt()))
                    .isBeforeOrEqualTo(missed.day());
        }
    }

    private static CreditTerms anyTerms(Random random) {
        var terms = Terms.anHourLedger()
                .with(
                        random.nextBoolean()
                                ? Terms.moreThanDays(random.nextInt(10))
                                : Terms.atLeastHours(random.nextInt(200)));
        return (random.nextBoolean() ? terms.furthestAhead(10 + random.nextInt(200)) : terms).build();
    }

    private static Missed anySession(Random random) {
        var start = FIRST_SESSION.plus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60)));
        return Missed.aSession()
                .session(start, random.nextInt(700))
                .reported(start.minusSeconds(random.nextInt(300 * 24 * 60 * 60)));
    }
}
