package nl.plekje.placement.closure;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.placement.closure.ClosureRepository.Standing;
import nl.plekje.service.database.Sql;

/** The care that a closure takes away. */
@ApplicationScoped
class MissedCareRepository {

    /**
     * Contracted sessions and granted extra days, without those reported absent and what a closure announced before takes
     * already. A day that the provider's calendar closes takes no care away, but from contracts that were there before the
     * calendar closed it: then a closure that was announced first takes the care, and else the one that tells of the calendar.
     */
    private static final String MISSED = """
            SELECT c.child_id, c.household_id, c.contract_id, c.group_id, c.day, c.begins, c.extra_day,
                   greatest(c.begins, $4::time) AS missed_from, least(c.ends, before.from_time) AS missed_until
            FROM generate_series($2::date, $3::date, '1 day') AS d (day)
            CROSS JOIN LATERAL care_on(d.day::date) AS c
            LEFT JOIN provider_closed_day p ON p.provider = c.provider AND p.day = c.day
            CROSS JOIN LATERAL (
                SELECT min(coalesce(x.from_time, '00:00')) AS from_time
                FROM closing(c.location_id, c.group_id, c.child_id, c.day) AS x
                WHERE ($7::bigint IS NULL OR x.number < $7) AND (NOT $8 OR p.day IS NULL OR x.announced_at <= p.since)) AS before
            WHERE c.location_id = $1 AND ($5::uuid IS NULL OR c.group_id = $5) AND ($6::uuid[] IS NULL OR c.child_id = ANY ($6))
              AND NOT c.pending AND c.absence_id IS NULL
              AND (p.day IS NULL
                   OR (($8 OR $9::timestamptz <= p.since)
                       AND EXISTS (SELECT FROM contract k WHERE k.id = c.contract_id AND k.signed_at <= p.since)))
              AND greatest(c.begins, $4::time) < least(c.ends, before.from_time)
            ORDER BY c.day, c.group_id, c.child_id, missed_from LIMIT $10""";

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
        var days = new DateRange(closure.firstDay(), closure.lastDay());
        return missed(location, days, closure.from(), closure.group(), closure.children(), Precedence.LAST, most);
    }

    /** What a closure that stands takes from these children on these days, were it announced anew in its turn. */
    Uni<List<MissedCare>> of(Standing closure, Collection<ChildId> children, DateRange days) {
        return missed(
                closure.location(),
                days,
                closure.from(),
                closure.group(),
                children,
                new Precedence(
                        closure.number(),
                        closure.view().ofCalendar(),
                        closure.view().announcedAt()),
                Integer.MAX_VALUE);
    }

    /** What the calendar takes away by closing this day. */
    Uni<List<MissedCare>> ofCalendar(LocationId location, LocalDate day) {
        var whole = new DateRange(day, day);
        return missed(location, whole, null, null, null, new Precedence(null, true, null), Integer.MAX_VALUE);
    }

    /** The children who have care at the location that day by agreements that are older than a calendar that closes it. */
    Uni<List<ChildId>> withCare(LocationId location, LocalDate day) {
        return sql.list(row -> new ChildId(row.getUUID(0)), """
                SELECT DISTINCT c.child_id
                FROM care_on($2) AS c
                JOIN contract k ON k.id = c.contract_id
                LEFT JOIN provider_closed_day p ON p.provider = c.provider AND p.day = c.day
                WHERE c.location_id = $1 AND NOT c.pending AND (p.day IS NULL OR k.signed_at <= p.since)""", location.value(), day);
    }

    /**
     * Which other closures take care before this one.
     *
     * @param number those announced after it take nothing before it; null for one that comes after all
     * @param ofCalendar whether it tells of the calendar
     * @param announcedAt null for one yet to be announced
     */
    private record Precedence(Long number, boolean ofCalendar, Instant announcedAt) {
        static final Precedence LAST = new Precedence(null, false, null);
    }

    private Uni<List<MissedCare>> missed(
            LocationId location,
            DateRange days,
            LocalTime from,
            GroupId group,
            Collection<ChildId> children,
            Precedence precedence,
            int most) {
        return sql.list(
                row -> missed(row, "missed_from", "missed_until", "begins"),
                MISSED,
                location.value(),
                days.first(),
                days.last(),
                from,
                group == null ? null : group.value(),
                children == null ? null : ids(children),
                precedence.number(),
                precedence.ofCalendar(),
                utc(precedence.announcedAt()),
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

    /** Forgets what children miss on these days, but for sessions reported absent since: those stay as they were told. */
    Uni<Void> delete(ClosureId closure, Collection<ChildId> children, DateRange days) {
        return sql.run("""
                        DELETE FROM closure_missed m
                        WHERE m.closure_id = $1 AND m.child_id = ANY ($2) AND m.day BETWEEN $3 AND $4
                          AND NOT EXISTS (SELECT FROM care_on(m.day) AS c
                                          WHERE c.contract_id = m.contract_id AND c.begins = m.session_begins
                                            AND m.extra_day IS NULL AND c.absence_id IS NOT NULL)""", closure.value(), ids(children), days.first(), days.last())
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

    private static UUID[] ids(Collection<ChildId> children) {
        return children.stream().map(ChildId::value).toArray(UUID[]::new);
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
