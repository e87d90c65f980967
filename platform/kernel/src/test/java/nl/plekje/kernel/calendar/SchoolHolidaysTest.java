package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.SchoolHoliday.Name;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchoolHolidaysTest {

    private static final SchoolHolidays DUTCH = SchoolHolidays.dutch();

    private static Stream<LocalDate> schoolYear(int from) {
        return LocalDate.of(from, 9, 6).datesUntil(LocalDate.of(from + 1, 9, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "NORTH,  2026-10-12, AUTUMN",
        "MIDDLE, 2026-10-19, AUTUMN",
        "SOUTH,  2026-12-31, CHRISTMAS",
        "NORTH,  2027-02-22, SPRING",
        "SOUTH,  2027-02-15, SPRING",
        "MIDDLE, 2027-04-26, MAY",
        "NORTH,  2027-07-12, SUMMER",
        "SOUTH,  2027-09-03, SUMMER"
    })
    void a_day_in_a_holiday_knows_which(SchoolRegion region, LocalDate day, Name name) {
        assertThat(DUTCH.on(region, day)).map(SchoolHoliday::name).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"MIDDLE, 2026-10-12", "NORTH, 2026-10-19", "SOUTH, 2027-02-22", "MIDDLE, 2026-11-26"})
    void the_same_day_is_a_school_day_elsewhere(SchoolRegion region, LocalDate day) {
        assertThat(DUTCH.on(region, day)).isEmpty();
    }

    @Test
    @Tag("CR-039")
    void days_are_of_like_weeks_when_both_are_in_school_weeks_or_both_in_holidays() {
        var term = LocalDate.of(2026, 11, 26);
        var otherTerm = LocalDate.of(2026, 9, 10);
        var autumn = LocalDate.of(2026, 10, 19);
        var christmas = LocalDate.of(2026, 12, 28);
        assertThat(DUTCH.sameKindOfWeek(SchoolRegion.MIDDLE, term, otherTerm)).isTrue();
        assertThat(DUTCH.sameKindOfWeek(SchoolRegion.MIDDLE, autumn, christmas)).isTrue();
        assertThat(DUTCH.sameKindOfWeek(SchoolRegion.MIDDLE, term, autumn)).isFalse();
        assertThat(DUTCH.sameKindOfWeek(SchoolRegion.NORTH, term, autumn)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SchoolRegion.class)
    void every_holiday_runs_from_a_saturday_to_a_sunday(SchoolRegion region) {
        assertThat(DUTCH.of(region)).isNotEmpty().allSatisfy(holiday -> {
            assertThat(holiday.days().first().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(holiday.days().last().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "NORTH, 2023",
        "NORTH, 2026",
        "MIDDLE, 2024",
        "MIDDLE, 2025",
        "SOUTH, 2023",
        "SOUTH, 2025",
        "SOUTH, 2026"
    })
    @Tag("PL-102")
    void a_school_year_has_twelve_weeks_of_holiday(SchoolRegion region, int from) {
        var mondays = schoolYear(from)
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .filter(day -> DUTCH.on(region, day).isPresent());
        assertThat(mondays).hasSize(12);
    }

    @Test
    void beyond_the_published_years_every_day_is_a_school_day() {
        var after = DUTCH.knownUntil().plusYears(1);
        for (var region : SchoolRegion.values()) {
            assertThat(after.datesUntil(after.plusYears(1)))
                    .allSatisfy(day -> assertThat(DUTCH.on(region, day)).isEmpty());
        }
    }

    @Test
    void two_holidays_at_once_are_a_mistake() {
        var days = new DateRange(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 2, 28));
        var spring = new SchoolHoliday(Name.SPRING, SchoolRegion.NORTH, days);
        assertThatThrownBy(() -> new SchoolHolidays(List.of(spring, spring)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
