package nl.plekje.placement.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.vectors.Vector;
import nl.plekje.kernel.vectors.Vectors;
import nl.plekje.placement.notice.NoticeDecision.Accepted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("PL-003")
@Tag("PL-073")
class NoticeVectorsTest {

    private static final NoticeTerms ONE_MONTH =
            new NoticeTerms(PolicyVersion.of("sterre@2024-01-01"), 1, Citation.of("PL-073"));

    static Stream<Vector> rows() {
        return Vectors.rows("notice");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void care_can_end_one_month_after_the_notice(Vector row) {
        var given = row.date("notice_date");
        var contract = new DateRange(given.minusYears(1), given.plusYears(1));

        var decision = NoticePolicy.decide(contract, new Notice(ContractId.next(), given, given), ONE_MONTH);

        assertThat(NoticePolicy.earliestEnd(given, ONE_MONTH)).isEqualTo(row.date("earliest_end_date"));
        assertThat(decision).isInstanceOfSatisfying(Accepted.class, it -> assertThat(it.lastDay())
                .isEqualTo(row.date("earliest_end_date")));
        ExplanationAssert.assertThat(decision.why()).applies("PL-073").canBeSaid();
    }
}
