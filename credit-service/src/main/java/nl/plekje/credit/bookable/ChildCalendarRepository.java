package nl.plekje.credit.bookable;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.plekje.credit.contract.Contract;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.database.Sql;

/** What of a period is closed, given up or asked for already. */
@ApplicationScoped
class ChildCalendarRepository {

    private final Sql sql;

    ChildCalendarRepository(Sql sql) {
        this.sql = sql;
    }

    /** Days on which the location of the contract usually is open; all of them as long as its hours are not known. */
    Uni<Set<LocalDate>> openDays(Contract contract, LocalDate from, LocalDate until) {
        return sql.list(row -> row.getLocalDate(0), """
                        SELECT day::date FROM generate_series($2::date, $3::date, '1 day') AS days (day)
                        WHERE trim(upper(to_char(day, 'DAY'))) IN (SELECT weekday FROM opening_hours WHERE location_id = $1)
                           OR NOT EXISTS (SELECT FROM opening_hours WHERE location_id = $1)""", contract.location().value(), from, until)
                .map(HashSet::new);
    }

    /** Days on which the group of the contract is closed, with the cause. */
    Uni<Map<LocalDate, Cause>> closed(Contract contract, LocalDate from, LocalDate until) {
        return sql.list(
                        row -> Map.entry(row.getLocalDate(0), Cause.valueOf(row.getString(1))),
                        """
                        SELECT day::date, cause FROM generate_series($2::date, $3::date, '1 day') AS days (day)
                        JOIN closure ON location_id = $1 AND day BETWEEN first_day AND last_day AND NOT withdrawn
                                    AND closes_from IS NULL
                                    AND (extent = 'LOCATION' OR extent = 'GROUP' AND group_id = $4)
                        ORDER BY day, closure_id""",
                        contract.location().value(),
                        from,
                        until,
                        contract.group().value())
                .map(found -> {
                    var closed = new TreeMap<LocalDate, Cause>();
                    found.forEach(it -> closed.putIfAbsent(it.getKey(), it.getValue()));
                    return closed;
                });
    }

    /** Days of the contract that were given up. */
    Uni<Set<LocalDate>> absent(Contract contract, LocalDate from, LocalDate until) {
        return sql.list(
                        row -> row.getLocalDate(0),
                        """
                        SELECT day FROM absence
                        WHERE child_id = $1 AND contract_id = $2 AND day BETWEEN $3 AND $4
                          AND reported_at IS NOT NULL AND withdrawn_at IS NULL""",
                        contract.child().value(),
                        contract.id().value(),
                        from,
                        until)
                .map(HashSet::new);
    }

    /** Days for which the child has a request that stands. */
    Uni<Set<LocalDate>> asked(ChildId child, CareType careType, LocalDate from, LocalDate until) {
        return sql.list(row -> row.getLocalDate(0), """
                        SELECT day FROM extra_day
                        WHERE child_id = $1 AND care_type = $2 AND day BETWEEN $3 AND $4
                          AND state IN ('REQUESTED', 'GRANTED')""", child.value(), careType.name(), from, until)
                .map(HashSet::new);
    }
}
