package nl.plekje.placement.closure;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.database.Sql;

/** The care that a closure takes away. */
@ApplicationScoped
class MissedCareRepository {

    /**
     * Contracted sessions and granted extra days, without those reported absent, days on which the provider is closed anyhow,
     * holiday weeks of forty-week contracts, and what another closure that stands takes already.
     */
    private static final String MISSED = """
            WITH care AS (
                SELECT s.child_id, c.household_id, c.id AS contract_id, c.group_id, d.day::date AS day, s.begins, s.ends,
                       NULL::uuid AS extra_day
                FROM contract c
                JOIN location l ON l.id = c.location_id
                JOIN generate_series($2::date, $3::date, '1 day') AS d (day) ON d.day BETWEEN c.first_day AND c.last_day
                JOIN contract_session s ON s.contract_id = c.id AND s.weekday = extract(isodow FROM d.day)
                WHERE c.location_id = $1
                  AND NOT EXISTS (SELECT FROM absence a WHERE a.contract_id = c.id AND a.day = d.day
                                                          AND a.begins = s.begins AND a.withdrawn_at IS NULL)
                  AND NOT EXISTS (SELECT FROM school_holiday h
                                  WHERE c.weeks_per_year = 40 AND h.region = l.school_region
                                    AND d.day BETWEEN h.first_day AND h.last_day)
                UNION ALL
                SELECT child_id, household_id, contract_id, group_id, day, begins, ends, id
                FROM extra_day WHERE location_id = $1 AND day BETWEEN $2 AND $3 AND state = 'GRANTED'
            ), left_over AS (
                SELECT care.*, greatest(care.begins, $4::time) AS missed_from, least(care.ends, other.from_time) AS missed_until
                FROM care
                JOIN location l ON l.id = $1
                CROSS JOIN LATERAL (
                    SELECT min(coalesce(x.from_time, time '00:00')) AS from_time
                    FROM closing($1, care.group_id, care.child_id, care.day, care.ends - interval '1 minute') AS x) AS other
                WHERE ($5::uuid IS NULL OR care.group_id = $5) AND ($6::uuid[] IS NULL OR care.child_id = ANY ($6))
                  AND NOT EXISTS (SELECT FROM provider_closed_day p WHERE p.provider = l.provider AND p.day = care.day)
            )
            SELECT * FROM left_over WHERE missed_from < missed_until ORDER BY day, group_id, child_id, missed_from LIMIT $7""";

    private static final String REACHED = """
            SELECT k.id, k.first_name, m.household_id, m.group_id, g.name AS group_name,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('person', p.id, 'name', p.first_name || ' ' || p.last_name,
                                                         'phone', p.phone) ORDER BY p.last_name, p.first_name), '[]')
                    FROM custody y JOIN person p ON p.id = y.person_id WHERE y.child_id = k.id) AS custodians
            FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[])) AS m (child_id, household_id, group_id)
            JOIN child k ON k.id = m.child_id
            JOIN care_group g ON g.id = m.group_id
            ORDER BY g.name, k.first_name, k.id""";

    private final Sql sql;

    MissedCareRepository(Sql sql) {
        this.sql = sql;
    }

    /** A child in a group, with whom to tell. */
    record ReachedChild(
            ChildId child,
            String firstName,
            HouseholdId household,
            GroupId group,
            String groupName,
            List<ReachView.Custodian> custodians) {}

    /** What would be missed if the location closed now as asked; at most this many sessions. */
    Uni<List<MissedCare>> of(LocationId location, ClosureRequest closure, int most) {
        return sql.list(
                row -> missed(row, "missed_from", "missed_until", "begins"),
                MISSED,
                location.value(),
                closure.firstDay(),
                closure.lastDay(),
                closure.from(),
                closure.group() == null ? null : closure.group().value(),
                closure.children() == null
                        ? null
                        : closure.children().stream().map(ChildId::value).toArray(UUID[]::new),
                most);
    }

    /** What is missed by a closure, as it was told. */
    Uni<List<MissedCare>> of(ClosureId closure) {
        return sql.list(
                row -> missed(row, "begins", "ends", "session_begins"),
                "SELECT * FROM closure_missed WHERE closure_id = $1 ORDER BY day, group_id, child_id, begins",
                closure.value());
    }

    Uni<Void> insert(ClosureId closure, List<MissedCare> missed) {
        return sql.run(
                        """
                        INSERT INTO closure_missed (closure_id, child_id, household_id, contract_id, group_id, day, begins,
                                                    ends, session_begins, extra_day)
                        SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::date[], $7::time[],
                                                 $8::time[], $9::time[], $10::uuid[])""",
                        closure.value(),
                        ids(missed, it -> it.child().value()),
                        ids(missed, it -> it.household().value()),
                        ids(missed, it -> it.contract().value()),
                        ids(missed, it -> it.group().value()),
                        missed.stream().map(MissedCare::day).toArray(LocalDate[]::new),
                        missed.stream().map(it -> it.session().from()).toArray(LocalTime[]::new),
                        missed.stream().map(it -> it.session().until()).toArray(LocalTime[]::new),
                        missed.stream().map(MissedCare::begins).toArray(LocalTime[]::new),
                        ids(
                                missed,
                                it -> it.extraDay() == null
                                        ? null
                                        : it.extraDay().value()))
                .replaceWithVoid();
    }

    /** Nothing is missed after this day any more. */
    Uni<Void> deleteAfter(ClosureId closure, LocalDate day) {
        return sql.run("DELETE FROM closure_missed WHERE closure_id = $1 AND day > $2", closure.value(), day)
                .replaceWithVoid();
    }

    /** The children who miss care, by group and name. */
    Uni<List<ReachedChild>> reached(List<MissedCare> missed) {
        return sql.list(
                MissedCareRepository::reached,
                REACHED,
                ids(missed, it -> it.child().value()),
                ids(missed, it -> it.household().value()),
                ids(missed, it -> it.group().value()));
    }

    private static UUID[] ids(List<MissedCare> missed, Function<MissedCare, UUID> id) {
        return missed.stream().map(id).toArray(UUID[]::new);
    }

    private static MissedCare missed(Row row, String from, String until, String begins) {
        var day = row.getLocalDate("day");
        var extraDay = row.getUUID("extra_day");
        return new MissedCare(
                new ChildId(row.getUUID("child_id")),
                new HouseholdId(row.getUUID("household_id")),
                new ContractId(row.getUUID("contract_id")),
                new GroupId(row.getUUID("group_id")),
                day,
                new Session(day.getDayOfWeek(), row.getLocalTime(from), row.getLocalTime(until)),
                row.getLocalTime(begins),
                extraDay == null ? null : new ExtraDayId(extraDay));
    }

    private static ReachedChild reached(Row row) {
        return new ReachedChild(
                new ChildId(row.getUUID("id")),
                row.getString("first_name"),
                new HouseholdId(row.getUUID("household_id")),
                new GroupId(row.getUUID("group_id")),
                row.getString("group_name"),
                row.get(JsonArray.class, "custodians").stream()
                        .map(JsonObject.class::cast)
                        .map(it -> new ReachView.Custodian(
                                PersonId.of(it.getString("person")), it.getString("name"), it.getString("phone")))
                        .toList());
    }
}
