package nl.plekje.service.policy;

import java.util.Set;
import nl.plekje.kernel.calendar.ProviderHolidays;
import nl.plekje.kernel.calendar.ProviderHolidays.AlsoClosed;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;

/** Reads the days on which a provider is closed: the same part of the conditions for care, credit and promises. */
public final class HolidayTerms {

    private HolidayTerms() {}

    /** The part {@code holidays}: {@code liberationDay}, {@code alsoClosed} and where the conditions say so. */
    public static ProviderHolidays read(PolicySection holidays) {
        holidays.citation();
        return new ProviderHolidays(
                holidays.oneOf("liberationDay", LiberationDay.class),
                Set.copyOf(holidays.listOf("alsoClosed", AlsoClosed.class)));
    }
}
