package nl.plekje.placement.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.vectors.Vector;
import nl.plekje.kernel.vectors.Vectors;
import nl.plekje.placement.ratio.StaffRatioDecision.Allowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("PL-115")
class BkrDaycareVectorsTest {

    private static final StaffRatioPolicy RATIO = StaffRatios.load().on(LocalDate.of(2026, 1, 1));

    static Stream<Vector> rows() {
        return Vectors.rows("bkr_daycare");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_day_care_group_needs_the_staff_of_the_law(Vector row) {
        var group = new DayCareAges(row.integer("a0"), row.integer("a1"), row.integer("a2"), row.integer("a3"));

        var decision = RATIO.decide(group);

        var staff = decision instanceof Allowed allowed ? String.valueOf(allowed.required()) : "NOT_ALLOWED";
        assertThat(staff).isEqualTo(row.text("required_staff"));
        assertWorkingValue(row, "own_T_staff", decision.own().table());
        assertWorkingValue(row, "own_Z_staff", decision.own().formula());
        assertWorkingValue(row, "own_base_staff", decision.own().base());
        ExplanationAssert.assertThat(decision.why()).applies("PL-115").canBeSaid();
    }

    /** An empty cell says nothing about the working value. */
    private static void assertWorkingValue(Vector row, String column, OptionalInt value) {
        row.optional(column, row::integer)
                .ifPresent(expected -> assertThat(value).as(column).hasValue(expected));
    }
}
