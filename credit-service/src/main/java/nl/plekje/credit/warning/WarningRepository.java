package nl.plekje.credit.warning;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.plekje.events.CreditWarned.Occasion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.database.Sql;

/** Finds credit that will be lost, and keeps which warnings were sent. */
@ApplicationScoped
class WarningRepository {

    private final Sql sql;

    WarningRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Credit of a child that will be lost.
     *
     * @param lastDay last day on which it can be used
     * @param minutes free minutes of it
     */
    record Ending(ChildId child, CareType careType, LocalDate lastDay, int minutes) {}

    /**
     * Credit that lapses within the widest of these numbers of days and for which the warning of its own distance was not
     * sent: the narrowest that it has come within. What came less than so many days before that distance was told then,
     * with the day on which it lapses.
     */
    Uni<List<Ending>> lapsing(LocalDate today, Collection<Integer> daysAhead, int quietDays, int limit) {
        return sql.list(
                row -> new Ending(
                        new ChildId(row.getUUID(0)),
                        CareType.valueOf(row.getString(1)),
                        row.getLocalDate(2),
                        row.getInteger(3)),
                """
                SELECT child_id, care_type, expires_on, sum(free)::int
                FROM lot CROSS JOIN LATERAL (
                    SELECT min(d) AS distance FROM unnest($2::int[]) d WHERE d >= lot.expires_on - $1) near
                WHERE free > 0 AND expires_on BETWEEN $1 AND $1::date + (SELECT max(d) FROM unnest($2::int[]) d)
                  AND NOT EXISTS (
                      SELECT FROM warning w
                      WHERE w.child_id = lot.child_id AND w.care_type = lot.care_type AND w.occasion = 'EXPIRY'
                        AND w.last_day = lot.expires_on AND w.days_ahead <= distance)
                GROUP BY 1, 2, 3
                HAVING bool_or(EXISTS (
                    SELECT FROM entry e JOIN movement m USING (movement_id)
                    WHERE e.lot_id = lot.lot_id AND e.account = 'FREE'
                      AND (m.at AT TIME ZONE 'Europe/Amsterdam')::date <= expires_on - distance - $4::int))
                ORDER BY 3, 1 LIMIT $3""",
                today,
                daysAhead.toArray(Integer[]::new),
                limit,
                quietDays);
    }

    /** Days in a period on which the child was reported absent: what a family has just given up is no suggestion. */
    Uni<Set<LocalDate>> givenUp(ChildId child, LocalDate first, LocalDate last) {
        return sql.list(row -> row.getLocalDate(0), """
                        SELECT DISTINCT day FROM absence
                        WHERE child_id = $1 AND day BETWEEN $2 AND $3 AND withdrawn_at IS NULL""", child.value(), first, last)
                .map(Set::copyOf);
    }

    /** The same for care of a kind that ends, with no other contract for it. */
    Uni<List<Ending>> ending(LocalDate today, Collection<Integer> daysAhead, int limit) {
        return sql.list(
                row -> new Ending(
                        new ChildId(row.getUUID(0)),
                        CareType.valueOf(row.getString(1)),
                        row.getLocalDate(2),
                        row.getInteger(3)),
                """
                SELECT c.child_id, c.care_type, c.last_day, sum(lot.free)::int
                FROM contract c JOIN lot ON lot.child_id = c.child_id AND lot.care_type = c.care_type AND lot.free > 0
                                        AND lot.origin <> 'COMPENSATION'
                                        AND (lot.expires_on IS NULL OR lot.expires_on > c.last_day)
                WHERE c.last_day BETWEEN $1 AND $1::date + (SELECT max(d) FROM unnest($2::int[]) d)
                  AND NOT EXISTS (SELECT FROM contract later
                                  WHERE later.child_id = c.child_id AND later.care_type = c.care_type
                                    AND later.last_day > c.last_day)
                  AND NOT EXISTS (
                      SELECT FROM warning w
                      WHERE w.child_id = c.child_id AND w.care_type = c.care_type AND w.occasion = 'END_OF_CARE'
                        AND w.last_day = c.last_day
                        AND w.days_ahead <= (SELECT min(d) FROM unnest($2::int[]) d WHERE d >= c.last_day - $1))
                GROUP BY 1, 2, 3 ORDER BY 3, 1 LIMIT $3""",
                today,
                daysAhead.toArray(Integer[]::new),
                limit);
    }

    /** Children with a contract of one of these providers today who were not warned of their quota this year. */
    Uni<List<Ending>> underQuota(LocalDate today, Collection<String> providers, int limit) {
        var yearEnd = LocalDate.of(today.getYear(), 12, 31);
        return sql.list(
                row -> new Ending(new ChildId(row.getUUID(0)), CareType.valueOf(row.getString(1)), yearEnd, 0),
                """
                SELECT DISTINCT ON (child_id) child_id, care_type FROM contract c
                WHERE provider = ANY ($2) AND $1 BETWEEN first_day AND last_day
                  AND NOT EXISTS (SELECT FROM warning w WHERE w.child_id = c.child_id AND w.occasion = 'QUOTA'
                                                          AND w.last_day = $3)
                ORDER BY child_id, first_day LIMIT $4""",
                today,
                providers.toArray(String[]::new),
                yearEnd,
                limit);
    }

    /** Notes a warning and gives its number among those of the child. */
    Uni<Long> note(Ending ending, Occasion occasion, int daysAhead, Instant now) {
        return sql.one(
                row -> row.getLong(0),
                """
                INSERT INTO warning (child_id, care_type, occasion, last_day, days_ahead, number, sent_at)
                VALUES ($1, $2, $3, $4, $5, (SELECT count(*) + 1 FROM warning WHERE child_id = $1), $6)
                ON CONFLICT DO NOTHING RETURNING number""",
                ending.child().value(),
                ending.careType().name(),
                occasion.name(),
                ending.lastDay(),
                daysAhead,
                utc(now));
    }
}
