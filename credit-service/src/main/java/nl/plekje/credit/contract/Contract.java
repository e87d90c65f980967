package nl.plekje.credit.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.plekje.events.ContractSigned.EndedBy;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;

/**
 * A child's place.
 *
 * @param weeksPerYear weeks of care a year; 0 for a zero-hours contract
 * @param days first and last day of care
 * @param sessions the weekly sessions; a zero-hours contract may have none
 * @param endedBy who set the last day to an earlier one; empty as long as nobody has
 */
public record Contract(
        ContractId id,
        ChildId child,
        HouseholdId household,
        LocationId location,
        GroupId group,
        String provider,
        CareType careType,
        int weeksPerYear,
        DateRange days,
        List<Session> sessions,
        Optional<EndedBy> endedBy) {

    public Contract {
        sessions = List.copyOf(sessions);
    }

    /** The sessions contracted on this day, the earliest first. */
    public List<Session> sessionsOn(LocalDate day) {
        return days.includes(day)
                ? sessions.stream()
                        .filter(session -> session.fallsOn(day))
                        .sorted(Comparator.comparing(Session::from))
                        .toList()
                : List.of();
    }

    /** The session contracted on this day, the earliest when there are more; empty when there is none. */
    public Optional<Session> sessionOn(LocalDate day) {
        return sessionsOn(day).stream().findFirst();
    }

    /**
     * The session of an extra day: as contracted on that weekday, else as long as the longest contracted one, of these
     * the earliest; empty for a contract without sessions.
     */
    public Optional<Session> usualSessionOn(LocalDate day) {
        return sessionOn(day).or(() -> sessions.stream()
                .min(Comparator.comparing(Session::minutes)
                        .reversed()
                        .thenComparing(Session::weekday)
                        .thenComparing(Session::from))
                .map(longest -> new Session(day.getDayOfWeek(), longest.from(), longest.until())));
    }
}
