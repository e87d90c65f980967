package nl.plekje.placement.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.vectors.Vector;
import nl.plekje.kernel.vectors.Vectors;
import nl.plekje.placement.ratio.StaffRatioDecision.Allowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From 1 July 2024 all groups of the location together (Stb. 2024, 64). */
@Tag("PL-115")
class BkrAfterschoolCentreVectorsTest {

    private static final StaffRatioPolicy RATIO = StaffRatios.load().on(LocalDate.of(2024, 7, 1));

    static Stream<Vector> rows() {
        return Vectors.rows("bkr_afterschool_centre");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_groups_of_a_location_together_need_the_staff_of_the_law(Vector row) {
        var decision = RATIO.decide(new AfterSchoolAges(row.integer("aged_4_to_6"), row.integer("aged_7_and_over")));

        var staff = decision instanceof Allowed allowed ? String.valueOf(allowed.required()) : "NOT_ALLOWED";
        assertThat(staff).isEqualTo(row.text("required_staff"));
        ExplanationAssert.assertThat(decision.why()).applies("PL-115").canBeSaid();
    }
}
