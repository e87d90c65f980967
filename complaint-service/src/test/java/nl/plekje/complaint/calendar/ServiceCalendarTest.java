package nl.plekje.complaint.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.ProviderHolidays;
import nl.plekje.kernel.calendar.ProviderHolidays.AlsoClosed;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;
import nl.plekje.kernel.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static CalendarVersion version(String from, String until, AlsoClosed... closed) {
        return new CalendarVersion(
                LocalDate.parse(from),
                new WorkingDays("usual@" + from, new ProviderHolidays(LiberationDay.EVERY_FIFTH_YEAR, Set.of(closed))),
                week("08:30", until));
    }

    private static Map<DayOfWeek, ServiceHours> week(String from, String until) {
        var hours = new EnumMap<DayOfWeek, ServiceHours>(DayOfWeek.class);
        for (var day = 1; day <= 5; day++) {
            hours.put(DayOfWeek.of(day), new ServiceHours(LocalTime.parse(from), LocalTime.parse(until)));
        }
        return hours;
    }

    @Test
    void each_day_is_read_in_the_version_in_force_on_it() {
        var calendar = new ServiceCalendar(
                List.of(version("2026-01-01", "18:00"), version("2026-11-17", "16:00", AlsoClosed.NEW_YEARS_EVE)));
        assertThat(calendar.closing(MONDAY)).isEqualTo(Amsterdam.at(MONDAY, LocalTime.of(18, 0)));
        assertThat(calendar.closing(MONDAY.plusDays(1)))
                .isEqualTo(Amsterdam.at(MONDAY.plusDays(1), LocalTime.of(16, 0)));
        var newYearsEve = LocalDate.of(2026, 12, 31);
        assertThat(calendar.hours(newYearsEve.minusYears(1))).isPresent();
        assertThat(calendar.hours(newYearsEve))
                .as("closed in the second version")
                .isEmpty();
        assertThat(calendar.workingDayAfter(newYearsEve.minusDays(2), 2)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.versionOn(LocalDate.of(2020, 1, 1)).days().version())
                .isEqualTo("usual@2026-01-01");
    }

    @Test
    void versions_follow_one_another_and_cover_the_working_week() {
        assertThatThrownBy(() -> new ServiceCalendar(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ServiceCalendar(List.of(version("2026-01-01", "18:00"), version("2026-01-01", "17:00"))))
                .isInstanceOf(IllegalArgumentException.class);
        var withGap = week("08:30", "18:00");
        withGap.remove(DayOfWeek.WEDNESDAY);
        assertThatThrownBy(() -> new CalendarVersion(MONDAY, WorkingDays.dutch("gap"), withGap))
                .hasMessageContaining("WEDNESDAY");
    }

    @Test
    void working_days_between_count_the_last_and_not_the_first() {
        var calendar = new ServiceCalendar(List.of(version("2026-01-01", "18:00")));
        assertThat(calendar.workingDaysBetween(MONDAY, MONDAY)).isZero();
        assertThat(calendar.workingDaysBetween(MONDAY, MONDAY.minusDays(3))).isZero();
        assertThat(calendar.workingDaysBetween(MONDAY, MONDAY.plusDays(7))).isEqualTo(5);
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void service_time_that_passed_is_found_again_and_grows_with_time(long seed) {
        var random = new Random(seed);
        var calendar = new ServiceCalendar(List.of(version("2024-01-01", "18:00"), version("2026-03-29", "17:00")));
        var from = Amsterdam.startOf(LocalDate.of(2025, 1, 1)).plusSeconds(random.nextInt(70_000_000));
        var time = Duration.ofSeconds(1 + random.nextInt(400_000));
        var after = calendar.after(from, time);
        assertThat(calendar.serviceTime(from, after)).isEqualTo(time);
        assertThat(calendar.after(from, time.plusSeconds(1))).isAfter(after);
        var day = Amsterdam.dateOf(after);
        assertThat(calendar.hours(day))
                .as("service time ends within service hours")
                .isPresent();
        assertThat(after).isBeforeOrEqualTo(calendar.closing(day));
    }
}
