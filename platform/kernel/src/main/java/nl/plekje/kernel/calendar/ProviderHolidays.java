package nl.plekje.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Set;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;

/**
 * The holidays of one provider: the Dutch public holidays, and the days on which it is closed every year beside them
 * (PL-088).
 *
 * @param liberationDay how often 5 May is a holiday
 */
public record ProviderHolidays(LiberationDay liberationDay, Set<AlsoClosed> alsoClosed) {

    public ProviderHolidays {
        Objects.requireNonNull(liberationDay, "liberationDay");
        alsoClosed = Set.copyOf(alsoClosed);
    }

    /** Days that are no public holiday, on which some providers are closed every year. */
    public enum AlsoClosed {
        /** The Monday of carnival: 48 days before Easter Sunday. */
        CARNIVAL_MONDAY {
            @Override
            LocalDate in(int year) {
                return easterSunday(year).minusDays(48);
            }
        },
        /** 31 December. */
        NEW_YEARS_EVE {
            @Override
            LocalDate in(int year) {
                return LocalDate.of(year, 12, 31);
            }
        };

        abstract LocalDate in(int year);
    }

    /** Whether the provider has a holiday on the day, be it in the weekend. */
    public boolean includes(LocalDate day) {
        return PublicHolidays.dutch(liberationDay).includes(day)
                || alsoClosed.stream()
                        .anyMatch(closed -> closed.in(day.getYear()).equals(day));
    }

    /** The first Sunday among the holidays of spring: King's Day never is one. */
    private static LocalDate easterSunday(int year) {
        return PublicHolidays.dutch(LiberationDay.EVERY_FIFTH_YEAR).of(year).stream()
                .filter(day -> day.getMonth() != Month.JANUARY && day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .findFirst()
                .orElseThrow();
    }
}
