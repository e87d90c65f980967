package nl.plekje.placement.care;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** The care calendar of one child. */
@ApplicationScoped
public class CareRepository {

    private final Sql sql;

    CareRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps the child from getting more care elsewhere until the transaction ends. Whoever gives a child care (a contract, an
     * extra day, an absence taken back) holds this before it looks at the day, and before the locks of seats.
     */
    public Uni<Void> lock(ChildId child) {
        return sql.run("SELECT FROM child WHERE id = $1 FOR NO KEY UPDATE", child.value())
                .replaceWithVoid();
    }

    /** What the child has on the day. */
    public Uni<CareDay> on(ChildId child, LocalDate day) {
        return sql.list(CareRepository::session, """
                SELECT c.day, c.contract_id, c.location_id, l.name AS location, c.begins, c.ends, c.extra_day, c.pending,
                       c.absence_id IS NOT NULL AS absent, c.holiday, c.closed_from
                FROM care_on($2) AS c JOIN location l ON l.id = c.location_id
                WHERE c.child_id = $1 ORDER BY c.begins, c.extra_day NULLS FIRST""", child.value(), day).map(CareDay::new);
    }

    /** The first day on which an extra day, granted or asked for, is at the time of a session of the contract; null if none. */
    public Uni<LocalDate> firstExtraDayDuring(ContractId contract) {
        return sql.one(row -> row.getLocalDate("day"), """
                SELECT e.day
                FROM contract k
                JOIN extra_day e ON e.child_id = k.child_id AND e.day BETWEEN k.first_day AND k.last_day
                                AND e.state IN ('REQUESTED', 'GRANTED')
                CROSS JOIN LATERAL care_on(e.day) AS c
                WHERE k.id = $1 AND c.contract_id = $1 AND c.extra_day IS NULL AND NOT c.holiday
                  AND c.begins < e.ends AND e.begins < c.ends
                ORDER BY e.day LIMIT 1""", contract.value());
    }

    /**
     * What is agreed at a location and not over: sessions of contracts and extra days, granted or asked for.
     *
     * @param today what ended before is over
     */
    public Uni<List<Agreed>> agreedAt(LocationId location, LocalDate today) {
        return sql.list(
                row -> new Agreed(
                        new ContractId(row.getUUID("contract_id")),
                        row.getString("first_name"),
                        CareType.valueOf(row.getString("care_type")),
                        row.getInteger("weeks_per_year"),
                        new Session(
                                DayOfWeek.of(row.getInteger("weekday")),
                                row.getLocalTime("begins"),
                                row.getLocalTime("ends"))),
                """
                SELECT c.id AS contract_id, k.first_name, c.care_type, c.weeks_per_year, s.weekday::int, s.begins, s.ends
                FROM contract c
                JOIN contract_session s ON s.contract_id = c.id
                JOIN child k ON k.id = c.child_id
                WHERE c.location_id = $1 AND c.last_day >= $2
                UNION ALL
                SELECT e.contract_id, k.first_name, e.care_type, 52, extract(isodow FROM e.day)::int, e.begins, e.ends
                FROM extra_day e
                JOIN child k ON k.id = e.child_id
                WHERE e.location_id = $1 AND e.day >= $2 AND e.state IN ('REQUESTED', 'GRANTED')
                ORDER BY weekday, begins, first_name""",
                location.value(),
                today);
    }

    private static CareSession session(Row row) {
        var extraDay = row.getUUID("extra_day");
        return new CareSession(
                new ContractId(row.getUUID("contract_id")),
                new LocationId(row.getUUID("location_id")),
                row.getString("location"),
                new Session(
                        row.getLocalDate("day").getDayOfWeek(), row.getLocalTime("begins"), row.getLocalTime("ends")),
                extraDay == null ? null : new ExtraDayId(extraDay),
                row.getBoolean("pending"),
                row.getBoolean("absent"),
                row.getBoolean("holiday"),
                row.getLocalTime("closed_from"));
    }
}
