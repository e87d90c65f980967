package nl.plekje.credit.contract;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.ContractSigned.EndedBy;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Contracts, as told by placement. */
@ApplicationScoped
public class ContractRepository {

    private static final String SELECT = """
            SELECT contract.*, coalesce((SELECT json_agg(json_build_object('weekday', weekday,
                                                                           'starts', starts, 'ends', ends))
                                         FROM contract_session s WHERE s.contract_id = contract.contract_id),
                                        '[]'::json) AS sessions
            FROM contract WHERE\s""";

    private final Sql sql;

    ContractRepository(Sql sql) {
        this.sql = sql;
    }

    /** A contract, or null as long as it is not known. */
    public Uni<Contract> find(ContractId id) {
        return sql.one(ContractRepository::read, SELECT + "contract_id = $1", id.value());
    }

    /** Those that are known, by identity. */
    public Uni<Map<ContractId, Contract>> find(Collection<ContractId> ids) {
        return sql.list(ContractRepository::read, SELECT + "contract_id = ANY ($1)", (Object)
                        ids.stream().map(ContractId::value).toArray(UUID[]::new))
                .map(found -> found.stream().collect(Collectors.toMap(Contract::id, Function.identity())));
    }

    /** A child's contracts, whenever they hold, by their first day. */
    public Uni<List<Contract>> of(ChildId child) {
        return sql.list(
                ContractRepository::read, SELECT + "child_id = $1 ORDER BY first_day, contract_id", child.value());
    }

    /** A child's contracts that hold on a day, the one that began first in front. */
    public Uni<List<Contract>> of(ChildId child, LocalDate day) {
        return sql.list(
                ContractRepository::read,
                SELECT + "child_id = $1 AND $2 BETWEEN first_day AND last_day ORDER BY first_day, contract_id",
                child.value(),
                day);
    }

    /** Keeps the newest version of a contract. */
    Uni<Void> keep(ContractSigned contract) {
        return sql.change(
                        """
                        INSERT INTO contract (contract_id, version, child_id, household_id, location_id, group_id,
                                              provider, care_type, weeks_per_year, first_day, last_day, ended_by)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                        ON CONFLICT (contract_id) DO UPDATE
                        SET version = $2, child_id = $3, household_id = $4, location_id = $5, group_id = $6,
                            provider = $7, care_type = $8, weeks_per_year = $9, first_day = $10, last_day = $11,
                            ended_by = $12
                        WHERE contract.version < $2""",
                        contract.contract().value(),
                        contract.version(),
                        contract.child().value(),
                        contract.household().value(),
                        contract.location().value(),
                        contract.group().value(),
                        contract.provider(),
                        contract.careType().name(),
                        contract.weeksPerYear(),
                        contract.firstDay(),
                        contract.lastDay(),
                        contract.endedBy() == null ? null : contract.endedBy().name())
                .chain(newer -> newer == 0 ? Uni.createFrom().voidItem() : keepSessions(contract));
    }

    private Uni<Void> keepSessions(ContractSigned contract) {
        var id = contract.contract().value();
        var replaced = sql.run("DELETE FROM contract_session WHERE contract_id = $1", id)
                .replaceWithVoid();
        return contract.sessions().isEmpty()
                ? replaced
                : replaced.chain(() -> sql.runAll(
                                "INSERT INTO contract_session (contract_id, weekday, starts, ends) VALUES ($1, $2, $3, $4)",
                                contract.sessions().stream()
                                        .map(it -> Tuple.of(id, it.weekday().name(), it.from(), it.until()))
                                        .toList())
                        .replaceWithVoid());
    }

    private static Contract read(Row row) {
        return new Contract(
                new ContractId(row.getUUID("contract_id")),
                new ChildId(row.getUUID("child_id")),
                new HouseholdId(row.getUUID("household_id")),
                new LocationId(row.getUUID("location_id")),
                new GroupId(row.getUUID("group_id")),
                row.getString("provider"),
                CareType.valueOf(row.getString("care_type")),
                row.getInteger("weeks_per_year"),
                new DateRange(row.getLocalDate("first_day"), row.getLocalDate("last_day")),
                sessions(row.get(JsonArray.class, "sessions")),
                Optional.ofNullable(row.getString("ended_by")).map(EndedBy::valueOf));
    }

    private static List<Session> sessions(JsonArray rows) {
        return rows.stream()
                .map(JsonObject.class::cast)
                .map(it -> new Session(
                        DayOfWeek.valueOf(it.getString("weekday")),
                        LocalTime.parse(it.getString("starts")),
                        LocalTime.parse(it.getString("ends"))))
                .toList();
    }
}
