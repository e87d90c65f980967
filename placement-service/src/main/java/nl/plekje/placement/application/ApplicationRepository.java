package nl.plekje.placement.application;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import nl.plekje.events.ApplicationChanged.Change;
import nl.plekje.events.ApplicationChanged.ChangedBy;
import nl.plekje.events.ApplicationChanged.RemovedFor;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.problem.NotFound;

/** Applications, the lists they stand on, and what happened to them. */
@ApplicationScoped
class ApplicationRepository {

    private static final String SELECT = """
            SELECT a.*, k.household_id, k.first_name, k.birth_date,
                   (SELECT jsonb_agg(jsonb_build_object('version', c.version, 'at', c.at, 'change', c.change,
                                                        'changedBy', c.changed_by) ORDER BY c.version)
                    FROM application_change c WHERE c.application_id = a.id) AS history
            FROM application a JOIN child k ON k.id = a.child_id
            """;

    /** Family: custody. Manager: an application for a location it manages, as long as it stands there. */
    private static final String VISIBLE = """
            ($5 OR ($3 AND EXISTS (SELECT FROM custody c JOIN person p ON p.id = c.person_id
                                   WHERE c.child_id = a.child_id AND p.account = $2))
                OR ($4 AND EXISTS (SELECT FROM application_location w JOIN location l ON l.id = w.location_id
                                   WHERE w.application_id = a.id AND $2 = ANY (l.managers))))
            """;

    private final Sql sql;
    private final JsonColumn json;

    ApplicationRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /** An application as it is kept, with its child and its history. */
    record Kept(Application application, String firstName, BirthDate born, List<ApplicationView.Event> history) {}

    /** Adds an application; false when the id is in use. */
    Uni<Boolean> insert(Application it) {
        return sql.change(
                        """
                        INSERT INTO application (id, version, child_id, provider, care_type, wish, transfer, state,
                                                 registered_at, channel, policy, confirm_by)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO NOTHING""",
                        it.id().value(),
                        it.version(),
                        it.child().value(),
                        it.provider(),
                        it.careType().name(),
                        json.write(it.wish()),
                        it.transfer() == null ? null : it.transfer().name(),
                        it.state().name(),
                        utc(it.registeredAt()),
                        it.channel().name(),
                        it.policy().toString(),
                        utc(it.confirmBy()))
                .map(inserted -> inserted == 1);
    }

    /** Keeps the next version of an application that is locked. */
    Uni<Void> update(Application it) {
        return sql.run(
                        """
                        UPDATE application SET version = $2, wish = $3, state = $4, confirm_by = $5, removed_for = $6
                        WHERE id = $1""",
                        it.id().value(),
                        it.version(),
                        json.write(it.wish()),
                        it.state().name(),
                        utc(it.confirmBy()),
                        it.removedFor() == null ? null : it.removedFor().name())
                .replaceWithVoid();
    }

    /**
     * Puts an application on the lists of its locations, and off all others. Fails on
     * {@code uq_application_location_once_a_list} when the child stands on one of them already.
     */
    Uni<Void> stand(Application it) {
        var locations = it.wish().locations();
        var off = sql.run(
                "DELETE FROM application_location WHERE application_id = $1",
                it.id().value());
        if (!it.state().stands()) {
            return off.replaceWithVoid();
        }
        var rows = IntStream.range(0, locations.size())
                .mapToObj(n -> Tuple.of(
                        it.id().value(),
                        (short) (n + 1),
                        locations.get(n).value(),
                        it.careType().name(),
                        it.child().value()))
                .toList();
        return off.chain(() -> sql.runAll("""
                        INSERT INTO application_location (application_id, preference, location_id, care_type, child_id)
                        VALUES ($1, $2, $3, $4, $5)""", rows)).replaceWithVoid();
    }

    /** Writes down what happened, for good. */
    Uni<Void> note(Application it, Change change, ChangedBy by, String actor, Instant at) {
        return sql.run(
                        """
                        INSERT INTO application_change (application_id, version, at, change, changed_by, actor, wish)
                        VALUES ($1, $2, $3, $4, $5, $6, $7)""",
                        it.id().value(),
                        it.version(),
                        utc(at),
                        change.name(),
                        by.name(),
                        actor,
                        json.write(it.wish()))
                .replaceWithVoid();
    }

    /** An application that the viewer may see. Fails with {@link NotFound} otherwise. */
    Uni<Kept> find(ApplicationId id, Viewer viewer) {
        return one(SELECT + "WHERE a.id = $1 AND " + VISIBLE, id, viewer);
    }

    /** The same, locked until the transaction ends. */
    Uni<Kept> locked(ApplicationId id, Viewer viewer) {
        return one(SELECT + "WHERE a.id = $1 AND " + VISIBLE + " FOR UPDATE OF a", id, viewer);
    }

    /** The application of a child that stands on this list, locked until the transaction ends; null when there is none. */
    Uni<Application> standing(ChildId child, LocationId location, CareType careType) {
        return sql.one(row -> kept(row).application(), SELECT + """
                        WHERE a.id = (SELECT application_id FROM application_location
                                      WHERE location_id = $2 AND care_type = $3 AND child_id = $1)
                        FOR UPDATE OF a""", child.value(), location.value(), careType.name());
    }

    /** The applications for a child by registration, after this one. */
    Uni<List<Kept>> ofChild(ChildId child, Cursor<Instant> after, int limit) {
        return sql.list(
                this::kept,
                SELECT + """
                        WHERE a.child_id = $1 AND ($2::timestamptz IS NULL OR (a.registered_at, a.id) > ($2, $3))
                        ORDER BY a.registered_at, a.id LIMIT $4""",
                child.value(),
                after == null ? null : utc(after.key()),
                after == null ? null : after.id(),
                limit);
    }

    /** Applications whose term for confirming has ended, the longest overdue first. Other replicas skip what one has. */
    Uni<List<ApplicationId>> overdue(Instant now, int most) {
        return sql.list(row -> new ApplicationId(row.getUUID(0)), """
                SELECT id FROM application WHERE state = 'REGISTERED' AND confirm_by <= $1
                ORDER BY confirm_by, id LIMIT $2 FOR UPDATE SKIP LOCKED""", utc(now), most);
    }

    private Uni<Kept> one(String query, ApplicationId id, Viewer viewer) {
        return sql.one(
                        this::kept,
                        query,
                        id.value(),
                        viewer.account(),
                        viewer.custodian(),
                        viewer.manager(),
                        viewer.all())
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Kept kept(Row row) {
        var transfer = row.getString("transfer");
        var confirmBy = row.getOffsetDateTime("confirm_by");
        var removedFor = row.getString("removed_for");
        return new Kept(
                new Application(
                        new ApplicationId(row.getUUID("id")),
                        row.getLong("version"),
                        new ChildId(row.getUUID("child_id")),
                        new HouseholdId(row.getUUID("household_id")),
                        row.getString("provider"),
                        CareType.valueOf(row.getString("care_type")),
                        json.read(row.get(JsonObject.class, "wish"), Wish.class),
                        transfer == null ? null : TransferCause.valueOf(transfer),
                        ApplicationState.valueOf(row.getString("state")),
                        row.getOffsetDateTime("registered_at").toInstant(),
                        ApplicationChannel.valueOf(row.getString("channel")),
                        PolicyVersion.of(row.getString("policy")),
                        confirmBy == null ? null : confirmBy.toInstant(),
                        removedFor == null ? null : RemovedFor.valueOf(removedFor)),
                row.getString("first_name"),
                new BirthDate(row.getLocalDate("birth_date")),
                row.get(JsonArray.class, "history").stream()
                        .map(JsonObject.class::cast)
                        .map(ApplicationRepository::event)
                        .toList());
    }

    private static ApplicationView.Event event(JsonObject json) {
        return new ApplicationView.Event(
                json.getLong("version"),
                OffsetDateTime.parse(json.getString("at")).toInstant(),
                Change.valueOf(json.getString("change")),
                ChangedBy.valueOf(json.getString("changedBy")));
    }
}
