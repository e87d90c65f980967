package nl.plekje.placement.endofcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.vectors.Vector;
import nl.plekje.kernel.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("PL-001")
@Tag("PL-002")
@Tag("PL-005")
@Tag("PL-080")
@Tag("PL-108")
@Tag("PL-109")
class EndOfCareVectorsTest {

    static Stream<Vector> rows() {
        return Vectors.rows("end_of_care");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void care_ends_by_age_as_the_conditions_say(Vector row) {
        var terms = new EndOfCareTerms(
                PolicyVersion.of("sterre@2024-01-01"),
                EndOfCareRule.valueOf(row.text("rule")),
                row.integer("age_years"),
                Citation.of("PL-080"));

        var end = EndOfCarePolicy.decide(new BirthDate(row.date("birth_date")), terms);

        assertThat(end.lastDay()).isEqualTo(row.date("last_day"));
        ExplanationAssert.assertThat(end.why()).applies("PL-080").canBeSaid();
    }
}
