package nl.plekje.placement.contract;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.seat.DayHours;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;
import nl.plekje.service.page.Cursor;

/** Contracts and their weekly sessions. */
@ApplicationScoped
class ContractRepository {

    private static final String SESSIONS = """
            (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'begins', begins, 'ends', ends)
                                       ORDER BY weekday, begins), '[]')
             FROM contract_session WHERE contract_id = c.id) AS sessions""";

    private final Sql sql;

    ContractRepository(Sql sql) {
        this.sql = sql;
    }

    /** What of a request is known already. */
    record Known(boolean contract, boolean child, boolean group) {}

    Uni<Known> known(ContractRequest request) {
        return sql.one(
                row -> new Known(row.getBoolean(0), row.getBoolean(1), row.getBoolean(2)),
                """
                SELECT EXISTS (SELECT FROM contract WHERE id = $1), EXISTS (SELECT FROM child WHERE id = $2),
                       EXISTS (SELECT FROM care_group WHERE id = $3)""",
                request.id() == null ? null : request.id().value(),
                request.child().value(),
                request.group().value());
    }

    /** What signing depends on. Child and group must exist. */
    Uni<SigningContext> context(ChildId child, GroupId group) {
        return sql.one(ContractRepository::context, """
                SELECT k.household_id, k.birth_date, l.id, l.provider, l.town, g.care_type,
                       (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', opens,
                                                                     'closes', closes)), '[]')
                        FROM opening_hours WHERE location_id = l.id) AS hours
                FROM child k, care_group g JOIN location l ON l.id = g.location_id
                WHERE k.id = $1 AND g.id = $2""", child.value(), group.value());
    }

    /** The last first day among the group's contracts that are not over; the day given when there are none. */
    Uni<LocalDate> latestStart(GroupId group, LocalDate today) {
        return sql.one(
                row -> row.getLocalDate(0),
                "SELECT coalesce(max(first_day), $2) FROM contract WHERE group_id = $1 AND last_day >= $2",
                group.value(),
                today);
    }

    /**
     * Adds a contract with its sessions. Fails on {@code ex_contract_session_one_place_at_a_time} when the child is
     * somewhere else at that time.
     */
    Uni<Void> insert(ContractView contract, Instant signedAt) {
        var sessions = contract.sessions();
        return sql.run(
                        """
                        INSERT INTO contract (id, version, child_id, household_id, location_id, group_id, provider,
                            care_type, weeks_per_year, first_day, last_day, policy, why, signed_at)
                        VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""",
                        contract.id().value(),
                        contract.child().value(),
                        contract.household().value(),
                        contract.location().value(),
                        contract.group().value(),
                        contract.provider(),
                        contract.careType().name(),
                        contract.weeksPerYear(),
                        contract.firstDay(),
                        contract.lastDay(),
                        contract.policy(),
                        StoredExplanation.write(contract.why()),
                        utc(signedAt))
                .chain(() -> sql.run(
                        """
                        INSERT INTO contract_session (contract_id, child_id, first_day, last_day, weekday, begins, ends)
                        SELECT $1, $2, $3, $4, * FROM unnest($5::smallint[], $6::time[], $7::time[])""",
                        contract.id().value(),
                        contract.child().value(),
                        contract.firstDay(),
                        contract.lastDay(),
                        sessions.stream()
                                .map(session -> (short) session.weekday().getValue())
                                .toArray(Short[]::new),
                        sessions.stream().map(Session::from).toArray(LocalTime[]::new),
                        sessions.stream().map(Session::until).toArray(LocalTime[]::new)))
                .replaceWithVoid();
    }

    /**
     * A contract that is not over, with what its end depends on.
     *
     * @param location name of the location
     */
    record Running(ContractView contract, String location, String town) {}

    /** The contracts of a child that are not over, oldest first; locked until the transaction ends. */
    Uni<List<Running>> running(ChildId child, LocalDate today) {
        return sql.list(
                row -> new Running(view(row), row.getString("location_name"), row.getString("town")),
                "SELECT c.*, l.name AS location_name, l.town, " + SESSIONS + """
                         FROM contract c JOIN location l ON l.id = c.location_id
                        WHERE c.child_id = $1 AND c.last_day >= $2 ORDER BY c.first_day, c.id FOR UPDATE OF c""",
                child.value(),
                today);
    }

    /**
     * Changes the last day of a contract and why it is that. Fails on {@code ex_contract_session_one_place_at_a_time} when
     * the child is somewhere else by then.
     *
     * @return the new version
     */
    Uni<Long> move(ContractView contract) {
        return sql.one(
                row -> row.getLong(0),
                "UPDATE contract SET last_day = $2, why = $3, version = version + 1 WHERE id = $1 RETURNING version",
                contract.id().value(),
                contract.lastDay(),
                StoredExplanation.write(contract.why()));
    }

    /** The contracts of a child by first day, after this one. */
    Uni<List<ContractView>> ofChild(ChildId child, Cursor<LocalDate> after, int limit) {
        return sql.list(
                ContractRepository::view,
                "SELECT c.*, " + SESSIONS + """
                         FROM contract c
                        WHERE c.child_id = $1 AND ($2::date IS NULL OR (c.first_day, c.id) > ($2, $3))
                        ORDER BY c.first_day, c.id LIMIT $4""",
                child.value(),
                after == null ? null : after.key(),
                after == null ? null : after.id(),
                limit);
    }

    private static SigningContext context(Row row) {
        Map<DayOfWeek, DayHours.Open> hours = new EnumMap<>(DayOfWeek.class);
        row.get(JsonArray.class, "hours").forEach(item -> {
            var json = (JsonObject) item;
            hours.put(
                    DayOfWeek.of(json.getInteger("weekday")),
                    new DayHours.Open(
                            LocalTime.parse(json.getString("opens")), LocalTime.parse(json.getString("closes"))));
        });
        return new SigningContext(
                new HouseholdId(row.getUUID("household_id")),
                new BirthDate(row.getLocalDate("birth_date")),
                new LocationId(row.getUUID("id")),
                row.getString("provider"),
                row.getString("town"),
                CareType.valueOf(row.getString("care_type")),
                hours);
    }

    private static ContractView view(Row row) {
        return new ContractView(
                new ContractId(row.getUUID("id")),
                new ChildId(row.getUUID("child_id")),
                new HouseholdId(row.getUUID("household_id")),
                new LocationId(row.getUUID("location_id")),
                new GroupId(row.getUUID("group_id")),
                row.getString("provider"),
                CareType.valueOf(row.getString("care_type")),
                row.getInteger("weeks_per_year"),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                row.get(JsonArray.class, "sessions").stream()
                        .map(JsonObject.class::cast)
                        .map(json -> new Session(
                                DayOfWeek.of(json.getInteger("weekday")),
                                LocalTime.parse(json.getString("begins")),
                                LocalTime.parse(json.getString("ends"))))
                        .toList(),
                row.getString("policy"),
                StoredExplanation.read(row.getString("why")));
    }
}
