package nl.plekje.billing.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.money.Fraction;

/**
 * A contract as it is invoiced.
 *
 * @param version of what placement told
 * @param weeksPerYear weeks of care that the yearly price covers; 0 for a zero-hours contract
 * @param days first to last day of care
 */
public record Contract(
        ContractId id,
        long version,
        ChildId child,
        String provider,
        CareType careType,
        int weeksPerYear,
        DateRange days,
        List<Session> sessions) {

    private static final int MINUTES_PER_HOUR = 60;

    public Contract {
        sessions = List.copyOf(sessions);
    }

    /** Hours of all sessions of a week. */
    public Fraction hoursPerWeek() {
        return Fraction.of(sessions.stream().mapToInt(Session::minutes).sum(), MINUTES_PER_HOUR);
    }

    /** The days of a month on which the weekly sessions fall, as if the contract covered all of it. */
    public List<LocalDate> careDays(YearMonth month) {
        return DateRange.of(month).stream()
                .filter(day -> sessions.stream().anyMatch(session -> session.fallsOn(day)))
                .toList();
    }

    /** Whether it covers a day of the month. */
    public boolean covers(YearMonth month) {
        return days.overlaps(DateRange.of(month));
    }
}
