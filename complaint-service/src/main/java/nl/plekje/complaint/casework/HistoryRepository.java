package nl.plekje.complaint.casework;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.Recorded;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.database.Sql;

/** Histories of cases, and what is computed from them for lists, boards and the alarm. */
@ApplicationScoped
public class HistoryRepository {

    private static final int AT_RISK = 75;

    private final Sql sql;

    HistoryRepository(Sql sql) {
        this.sql = sql;
    }

    /** Locks a case that the viewer sees until the transaction ends; null when there is none. */
    Uni<CaseHeader> lock(ComplaintId id, Viewer viewer) {
        return header(id, viewer, " FOR UPDATE OF c");
    }

    /** A case that the viewer sees, or null. */
    public Uni<CaseHeader> find(ComplaintId id, Viewer viewer) {
        return header(id, viewer, "");
    }

    private Uni<CaseHeader> header(ComplaintId id, Viewer viewer, String lock) {
        return sql.one(
                HistoryRepository::header,
                "SELECT c.id, c.number, c.complainant, c.account, c.reply_to, " + Viewer.HANDLED
                        + " AS handled FROM complaint c WHERE " + Viewer.VISIBLE
                        + " AND c.id = $5" + lock,
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                viewer.seesOwn(),
                id.value());
    }

    /** The history of a case, in order. */
    public Uni<List<Recorded>> history(ComplaintId id) {
        return sql.list(
                HistoryRepository::recorded,
                "SELECT seq, at, recorded_at, actor, kind, data FROM case_event WHERE complaint = $1 ORDER BY seq",
                id.value());
    }

    /** Adds events to a case. */
    Uni<Void> append(ComplaintId id, List<Recorded> events) {
        return sql.runAll("""
                        INSERT INTO case_event (complaint, seq, kind, at, recorded_at, actor, data)
                        VALUES ($1, $2, $3, $4, $5, $6, $7)""", events.stream().map(event -> row(id, event)).toList())
                .replaceWithVoid();
    }

    private static Tuple row(ComplaintId id, Recorded event) {
        return Tuple.from(Arrays.asList(
                id.value(),
                event.seq(),
                EventCodec.word(event.event().getClass()),
                utc(event.at()),
                utc(event.recordedAt()),
                event.actor(),
                new JsonObject(EventCodec.write(event.event()))));
    }

    /** Writes what lists, boards and the alarm ask for. */
    Uni<Void> project(CaseFile file, Situation situation, Instant nextAlarm, Instant now) {
        var state = file.now();
        var verdictRuns = file.clocks().contains(ClockKind.VERDICT);
        return sql.run(
                        """
                        UPDATE complaint SET version = $2, kind = $3, category = $4, state = $5, phase = $6, owner = $7,
                            department = $8, informed = $9, concerned = $10, raised = $11, event_group = $12,
                            contact_due = $13, contact_at = $14, verdict_due = $15, verdict_at = $16, verdict = $17,
                            ended_at = $18, next_alarm = $19, changed_at = $20, contact_risk = $21, verdict_risk = $22
                        WHERE id = $1""",
                        file.id().value(),
                        (long) file.version(),
                        state.kind().name(),
                        name(state.category()),
                        state.state().name(),
                        file.phase().name(),
                        state.owner(),
                        name(state.department()),
                        state.informed().toArray(String[]::new),
                        state.concerned().toArray(String[]::new),
                        state.raised(),
                        state.group(),
                        due(situation, ClockKind.CONTACT),
                        utc(file.kept(ClockKind.CONTACT).orElse(null)),
                        verdictRuns ? due(situation, ClockKind.VERDICT) : null,
                        utc(state.verdictAt()),
                        name(state.verdict()),
                        utc(state.endedAt()),
                        utc(nextAlarm),
                        utc(now),
                        risk(situation, ClockKind.CONTACT),
                        verdictRuns ? risk(situation, ClockKind.VERDICT) : null)
                .chain(() -> measures(file));
    }

    private Uni<Void> measures(CaseFile file) {
        var measures = file.now().measures().values();
        return measures.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.runAll(
                                """
                                INSERT INTO measure (id, complaint, owner, due_on, done_on) VALUES ($1, $2, $3, $4, $5)
                                ON CONFLICT (id) DO UPDATE SET due_on = excluded.due_on, done_on = excluded.done_on""",
                                measures.stream()
                                        .map(measure -> Tuple.of(
                                                measure.id(),
                                                file.id().value(),
                                                measure.owner(),
                                                measure.dueOn(),
                                                measure.doneOn()))
                                        .toList())
                        .replaceWithVoid();
    }

    /** Cases that have something to say by now, the longest waiting first; locked ones are another's work. */
    Uni<List<ComplaintId>> withAlarm(Instant now, int limit) {
        return sql.list(
                row -> new ComplaintId(row.getUUID(0)),
                "SELECT id FROM complaint WHERE next_alarm <= $1 ORDER BY next_alarm LIMIT $2 FOR UPDATE SKIP LOCKED",
                utc(now),
                limit);
    }

    /** Keeps the alarm from coming back to a case for a while: for one that fails. */
    Uni<Void> postponeAlarm(ComplaintId id, Instant until) {
        return sql.run("UPDATE complaint SET next_alarm = $2 WHERE id = $1", id.value(), utc(until))
                .replaceWithVoid();
    }

    /** When three quarters of the clock are used. */
    private static OffsetDateTime risk(Situation situation, ClockKind kind) {
        var warnings = situation.plans().get(kind).warnings().tailMap(AT_RISK);
        return warnings.isEmpty() ? null : utc(warnings.get(warnings.firstKey()));
    }

    private static OffsetDateTime due(Situation situation, ClockKind kind) {
        return situation.clocks().stream()
                .filter(clock -> clock.clock() == kind)
                .map(clock -> utc(clock.dueAt()))
                .findFirst()
                .orElse(null);
    }

    private static CaseHeader header(Row row) {
        var complainant = row.getUUID("complainant");
        return new CaseHeader(
                new ComplaintId(row.getUUID("id")),
                row.getString("number"),
                complainant == null ? null : new PersonId(complainant),
                row.getString("account"),
                row.getString("reply_to"),
                row.getBoolean("handled"));
    }

    private static Recorded recorded(Row row) {
        return new Recorded(
                row.getInteger("seq"),
                row.getOffsetDateTime("at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("actor"),
                EventCodec.read(row.getString("kind"), row.getJsonObject("data").encode()));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
