package nl.plekje.billing.contract;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.events.ContractSigned;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.database.Sql;

/** Contracts as last told. */
@ApplicationScoped
public class ContractRepository {

    private final Sql sql;

    ContractRepository(Sql sql) {
        this.sql = sql;
    }

    /** The contracts of a household, ended ones included, by first day. */
    public Uni<List<Contract>> of(HouseholdId household) {
        return sql.list(ContractRepository::read, """
                        SELECT id, version, child_id, provider, care_type, weeks_per_year, first_day, last_day, sessions
                        FROM contract WHERE household_id = $1 ORDER BY first_day, id""", household.value());
    }

    Uni<Void> replace(ContractSigned contract) {
        return sql.run(
                        """
                        INSERT INTO contract (id, version, household_id, child_id, provider, care_type, weeks_per_year,
                                              first_day, last_day, sessions)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version,
                            household_id = excluded.household_id, child_id = excluded.child_id,
                            provider = excluded.provider, care_type = excluded.care_type,
                            weeks_per_year = excluded.weeks_per_year, first_day = excluded.first_day,
                            last_day = excluded.last_day, sessions = excluded.sessions
                        WHERE contract.version < excluded.version""",
                        contract.contract().value(),
                        contract.version(),
                        contract.household().value(),
                        contract.child().value(),
                        contract.provider(),
                        contract.careType().name(),
                        contract.weeksPerYear(),
                        contract.firstDay(),
                        contract.lastDay(),
                        write(contract.sessions()))
                .replaceWithVoid();
    }

    private static Contract read(Row row) {
        return new Contract(
                new ContractId(row.getUUID(0)),
                row.getLong(1),
                new ChildId(row.getUUID(2)),
                row.getString(3),
                CareType.valueOf(row.getString(4)),
                row.getInteger(5),
                new DateRange(row.getLocalDate(6), row.getLocalDate(7)),
                sessions((JsonArray) row.getJson(8)));
    }

    private static JsonArray write(List<Session> sessions) {
        var array = new JsonArray();
        sessions.forEach(session -> array.add(new JsonObject()
                .put("weekday", session.weekday().name())
                .put("from", session.from().toString())
                .put("until", session.until().toString())));
        return array;
    }

    private static List<Session> sessions(JsonArray array) {
        return array.stream()
                .map(JsonObject.class::cast)
                .map(session -> new Session(
                        DayOfWeek.valueOf(session.getString("weekday")),
                        LocalTime.parse(session.getString("from")),
                        LocalTime.parse(session.getString("until"))))
                .toList();
    }
}
