package nl.plekje.kernel.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Set;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;

/**
 * The days on which a provider is closed by its conditions: the Dutch public holidays and the days named on top (PL-064,
 * PL-088).
 *
 * @param liberationDay how often 5 May is closed
 * @param alsoClosed days closed each year besides
 */
public record ProviderHolidays(LiberationDay liberationDay, Set<AlsoClosed> alsoClosed) {

    /** Days that are no public holiday and on which a provider may be closed each year. */
    public enum AlsoClosed {
        /** The Monday before Ash Wednesday: 48 days before Easter Sunday. */
        CARNIVAL_MONDAY {
            @Override
            boolean fallsOn(LocalDate day) {
                return EASTER.includes(day.plusDays(DAYS_FROM_CARNIVAL_TO_EASTER));
            }
        },
        /** 31 December. */
        NEW_YEARS_EVE {
            @Override
            boolean fallsOn(LocalDate day) {
                return MonthDay.from(day).equals(LAST_DAY_OF_THE_YEAR);
            }
        };

        private static final YearlyDays EASTER =
                new YearlyDays(HolidayCalendar.NETHERLANDS, holiday -> holiday.getPropertiesKey()
                        .equals("christian.EASTER"));
        private static final int DAYS_FROM_CARNIVAL_TO_EASTER = 48;
        private static final MonthDay LAST_DAY_OF_THE_YEAR = MonthDay.of(Month.DECEMBER, 31);

        abstract boolean fallsOn(LocalDate day);
    }

    public ProviderHolidays {
        Objects.requireNonNull(liberationDay, "liberationDay");
        alsoClosed = Set.copyOf(alsoClosed);
    }

    /** Whether the provider is closed on the day, be it in the weekend. */
    public boolean includes(LocalDate day) {
        return PublicHolidays.dutch(liberationDay).includes(day)
                || alsoClosed.stream().anyMatch(extra -> extra.fallsOn(day));
    }
}
