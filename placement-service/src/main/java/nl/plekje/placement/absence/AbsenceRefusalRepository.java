package nl.plekje.placement.absence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.service.database.Sql;

/** Finds out why an absence was not written: each condition of the one statement, looked at on its own. */
@ApplicationScoped
class AbsenceRefusalRepository {

    private final Sql sql;

    AbsenceRefusalRepository(Sql sql) {
        this.sql = sql;
    }

    /** A command answered before under the key. */
    record Answered(byte[] fingerprint, String answer) {}

    /** A session of the child on the day, with what may keep it from being given up. */
    record SessionOnDay(LocalTime begins, boolean closed, boolean reported) {}

    /** What was answered under this key, or null. */
    Uni<Answered> answered(String caller, UUID key) {
        return sql.one(
                row -> new Answered(row.getBuffer(0).getBytes(), row.getString(1)),
                "SELECT fingerprint, answer FROM command WHERE caller = $1 AND key = $2",
                caller,
                key);
    }

    /** The child's sessions on the day, in their order. */
    Uni<List<SessionOnDay>> sessions(ChildId child, LocalDate day, ContractId contract) {
        return sql.list(
                AbsenceRefusalRepository::session, """
                SELECT s.begins,
                       EXISTS (SELECT FROM closing(c.location_id, c.group_id, s.child_id, $2, s.begins))
                       OR EXISTS (SELECT FROM provider_closed_day x
                                  WHERE x.provider = c.provider AND x.day = $2 AND NOT x.absence_accepted) AS closed,
                       EXISTS (SELECT FROM absence x
                               WHERE x.contract_id = c.id AND x.day = $2 AND x.begins = s.begins
                                 AND x.withdrawn_at IS NULL) AS reported
                FROM contract_session s JOIN contract c ON c.id = s.contract_id JOIN location l ON l.id = c.location_id
                WHERE s.child_id = $1 AND s.weekday = extract(isodow FROM $2::date)
                  AND $2 BETWEEN s.first_day AND s.last_day AND ($3::uuid IS NULL OR c.id = $3)
                  AND NOT EXISTS (SELECT FROM school_holiday x
                                  WHERE c.weeks_per_year = 40 AND x.region = l.school_region
                                    AND $2 BETWEEN x.first_day AND x.last_day)
                ORDER BY s.begins""", child.value(), day, contract == null ? null : contract.value());
    }

    private static SessionOnDay session(Row row) {
        return new SessionOnDay(row.getLocalTime("begins"), row.getBoolean("closed"), row.getBoolean("reported"));
    }
}
