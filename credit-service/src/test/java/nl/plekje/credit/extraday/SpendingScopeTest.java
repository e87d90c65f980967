package nl.plekje.credit.extraday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which credit may pay which care. In the north the autumn holiday of 2026 is from 10 to 18 October. */
class SpendingScopeTest {

    private static final ChildId NOOR = ChildId.next();
    private static final ChildId SAM = ChildId.next();
    private static final LocalDate SCHOOL_DAY = LocalDate.of(2026, 10, 22);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 15);

    @Test
    @Tag("CR-013")
    void credit_of_a_brother_pays_only_where_the_conditions_say_so() {
        var lots = List.of(lot(SAM, CareType.AFTER_SCHOOL, SCHOOL_DAY));
        assertThat(scope(false, false, Set.of())
                        .of(lots, NOOR, CareType.AFTER_SCHOOL, SCHOOL_DAY)
                        .lots())
                .isEmpty();
        assertThat(scope(true, false, Set.of())
                        .of(lots, NOOR, CareType.AFTER_SCHOOL, SCHOOL_DAY)
                        .lots())
                .hasSize(1);
    }

    @Test
    @Tag("CR-026")
    void credit_of_another_kind_of_care_pays_only_where_the_conditions_say_so() {
        var lots = List.of(lot(NOOR, CareType.BEFORE_SCHOOL, SCHOOL_DAY));
        assertThat(scope(false, false, Set.of())
                        .of(lots, NOOR, CareType.AFTER_SCHOOL, SCHOOL_DAY)
                        .lots())
                .isEmpty();
        assertThat(scope(false, true, Set.of())
                        .of(lots, NOOR, CareType.AFTER_SCHOOL, SCHOOL_DAY)
                        .lots())
                .hasSize(1);
    }

    @Test
    @Tag("CR-056")
    void a_day_of_a_school_week_pays_none_of_a_holiday_week_and_the_family_reads_why() {
        var scope = scope(false, false, Set.of(CareType.AFTER_SCHOOL));
        var lots = List.of(lot(NOOR, CareType.AFTER_SCHOOL, SCHOOL_DAY));

        var inHoliday = scope.of(lots, NOOR, CareType.AFTER_SCHOOL, HOLIDAY);

        assertThat(inHoliday.lots()).isEmpty();
        assertThat(inHoliday.passedOver()).singleElement().satisfies(why -> ExplanationAssert.assertThat(why)
                .applies("CR-056")
                .canBeSaid());
        assertThat(scope.of(lots, NOOR, CareType.AFTER_SCHOOL, SCHOOL_DAY.plusDays(1))
                        .lots())
                .hasSize(1);
    }

    @Test
    @Tag("CR-056")
    void a_day_of_a_holiday_week_pays_none_of_a_school_week() {
        var lots = List.of(lot(NOOR, CareType.AFTER_SCHOOL, HOLIDAY));
        var answer =
                scope(false, false, Set.of(CareType.AFTER_SCHOOL)).of(lots, NOOR, CareType.AFTER_SCHOOL, SCHOOL_DAY);
        assertThat(answer.lots()).isEmpty();
        ExplanationAssert.assertThat(answer.passedOver().get(0)).canBeSaid();
    }

    @Test
    @Tag("CR-011")
    void where_the_conditions_know_no_weeks_credit_pays_in_term_and_holiday_alike() {
        var lots = List.of(lot(NOOR, CareType.AFTER_SCHOOL, SCHOOL_DAY));
        assertThat(scope(false, false, Set.of())
                        .of(lots, NOOR, CareType.AFTER_SCHOOL, HOLIDAY)
                        .lots())
                .hasSize(1);
    }

    @Test
    void what_the_provider_gave_is_bound_to_no_week() {
        var credit = CreditLot.ofYear(2026, LotId.next(), NOOR, CareType.AFTER_SCHOOL, 300);
        var given = Lot.compensation(credit, SCHOOL_DAY, Explanation.of("credit.compensation.settled"));
        assertThat(scope(false, false, Set.of(CareType.AFTER_SCHOOL))
                        .of(List.of(given), NOOR, CareType.AFTER_SCHOOL, HOLIDAY)
                        .lots())
                .hasSize(1);
    }

    private static SpendingScope scope(boolean children, boolean careTypes, Set<CareType> boundToWeek) {
        return new SpendingScope(
                PolicyVersion.of("eerste-stapje@2024-01-01"),
                children,
                careTypes,
                boundToWeek,
                Citation.of("CR-056"),
                Optional.of(SchoolRegion.NORTH));
    }

    private static Lot lot(ChildId child, CareType careType, LocalDate absentDay) {
        return Lot.earned(
                CreditLot.ofYear(2026, LotId.next(), child, careType, 300),
                absentDay,
                AbsenceId.next(),
                Explanation.of("credit.ledger.reserved"));
    }
}
