package nl.plekje.placement.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.placement.ratio.BrokenBound.TooManyChildren;
import nl.plekje.placement.ratio.BrokenBound.TooManyYoungest;
import nl.plekje.placement.ratio.StaffRatioDecision.NotAllowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-115")
class StaffRatioPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final StaffRatioPolicy ratio = StaffRatios.load().on(TODAY);
    private final StaffRatioPolicy perGroup = StaffRatios.load().on(LocalDate.of(2024, 6, 30));

    @Test
    void the_answer_derives_itself() {
        ExplanationAssert.assertThat(ratio.decide(new DayCareAges(3, 2, 3, 4)).why())
                .saysInDutch(
                        "Voor deze groep is nodig: 3 medewerkers. Kinderen: 3 van 0, 2 van 1, 3 van 2 en 4 van 3 jaar"
                                + " (Besluit kwaliteit kinderopvang, bijlage 1).",
                        "  Volgens de tabel: 2 medewerkers.",
                        "  Volgens de rekenregel voor gemengde groepen met baby's: 3 medewerkers.");
    }

    @Test
    void a_smaller_group_that_needs_more_is_named() {
        ExplanationAssert.assertThat(ratio.decide(new DayCareAges(0, 6, 0, 1)).why())
                .saysInEnglish(
                        "This group needs 2 staff members. Children: 0 aged 0, 6 aged 1, 0 aged 2 and 1 aged 3"
                                + " (Besluit kwaliteit kinderopvang, bijlage 1).",
                        "  By the table: 1 staff member.",
                        "  A smaller group of these children (0 aged 0, 6 aged 1, 0 aged 2 and 0 aged 3) already needs"
                                + " 2 staff members; staff never rises because a child leaves.");
    }

    @Test
    void a_group_beyond_every_number_of_staff_says_how_many_children_there_may_be() {
        assertThat(brokenBy(new DayCareAges(13, 0, 0, 0))).isEqualTo(new TooManyChildren(12));
        assertThat(brokenBy(new DayCareAges(0, 0, 900, 900))).isEqualTo(new TooManyChildren(16));
        assertThat(brokenBy(perGroup, new AfterSchoolAges(0, 25))).isEqualTo(new TooManyChildren(24));
    }

    @Test
    void a_group_with_too_many_babies_says_how_many_there_may_be() {
        assertThat(brokenBy(new DayCareAges(10, 1, 0, 1))).isEqualTo(new TooManyYoungest(8));
        assertThat(brokenBy(new DayCareAges(9, 5, 0, 0))).isEqualTo(new TooManyYoungest(8));
        assertThat(brokenBy(perGroup, new AfterSchoolAges(21, 9))).isEqualTo(new TooManyYoungest(20));
    }

    @Test
    void since_july_2024_care_around_school_is_counted_over_the_location_with_at_most_thirty_in_a_group() {
        assertThat(perGroup.countsPerCentre(AgeBands.SCHOOL_AGE)).isFalse();
        assertThat(ratio.countsPerCentre(AgeBands.SCHOOL_AGE)).isTrue();
        assertThat(ratio.largestGroup(AgeBands.SCHOOL_AGE)).isEqualTo(30);
        assertThat(ratio.countsPerCentre(AgeBands.BEFORE_SCHOOL_AGE)).isFalse();
    }

    @Test
    void a_number_that_is_assumed_says_so() {
        ExplanationAssert.assertThat(ratio.decide(new AfterSchoolAges(9, 2)).why())
                .saysInDutch(
                        "De buitenschoolse groepen van deze locatie samen hebben nodig: 2 medewerkers. Kinderen: 9 van 4"
                                + " tot en met 6 jaar en 2 van 7 jaar en ouder (Stb. 2024, 64).",
                        "  De rekengetallen zijn aangenomen: ze zijn nog niet in de bijlage zelf nagelezen"
                                + " (Stb. 2024, 64).");
    }

    @Test
    void in_a_group_of_both_kinds_of_care_those_of_four_and_over_count_as_three() {
        var born = List.of(BirthDate.of("2026-01-01"), BirthDate.of("2021-01-01"), BirthDate.of("2017-01-01"));
        assertThat(DayCareAges.of(born, TODAY)).isEqualTo(new DayCareAges(1, 0, 0, 2));
    }

    @Test
    void nobody_present_needs_nobody() {
        assertThat(ratio.admits(new DayCareAges(0, 0, 0, 0), 0)).isTrue();
        ExplanationAssert.assertThat(ratio.decide(new AfterSchoolAges(0, 0)).why())
                .canBeSaid();
    }

    @Test
    void numbers_below_zero_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DayCareAges(0, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AfterSchoolAges(-1, 0));
    }

    @Test
    void children_are_counted_by_their_age_on_the_day() {
        var children = List.of(
                BirthDate.of("2026-01-01"),
                BirthDate.of("2025-06-15"),
                BirthDate.of("2025-06-16"),
                BirthDate.of("2022-06-16"));
        assertThat(DayCareAges.of(children, TODAY)).isEqualTo(new DayCareAges(2, 1, 0, 1));
        assertThat(AfterSchoolAges.of(List.of(BirthDate.of("2019-06-15"), BirthDate.of("2019-06-16")), TODAY))
                .isEqualTo(new AfterSchoolAges(1, 1));
    }

    @Test
    void a_child_kept_on_past_the_fourth_birthday_counts_as_three() {
        assertThat(DayCareAges.of(List.of(BirthDate.of("2022-05-01")), TODAY)).isEqualTo(new DayCareAges(0, 0, 0, 1));
    }

    @Test
    void a_day_before_the_first_version_has_no_ratio() {
        assertThat(perGroup.validFrom()).isEqualTo("2019-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffRatios.load().on(LocalDate.of(2018, 12, 31)))
                .withMessageContaining("2018-12-31");
    }

    private BrokenBound brokenBy(AgesPresent group) {
        return brokenBy(ratio, group);
    }

    private static BrokenBound brokenBy(StaffRatioPolicy ratio, AgesPresent group) {
        var decision = ratio.decide(group);
        assertThat(decision).isInstanceOf(NotAllowed.class);
        ExplanationAssert.assertThat(decision.why()).canBeSaid();
        return ((NotAllowed) decision).broken();
    }
}
