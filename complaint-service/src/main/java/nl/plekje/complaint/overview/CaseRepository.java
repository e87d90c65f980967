package nl.plekje.complaint.overview;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.family.Person;
import nl.plekje.complaint.history.Channel;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.complaint.history.Department;
import nl.plekje.complaint.history.Phase;
import nl.plekje.complaint.history.Relation;
import nl.plekje.complaint.location.Location;
import nl.plekje.complaint.overview.CaseView.ChildView;
import nl.plekje.complaint.overview.CaseView.OwnerView;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;

/** Reads cases, as far as a viewer sees. */
@ApplicationScoped
class CaseRepository {

    private static final String FROM = """
            FROM complaint c
            LEFT JOIN complaint_text t ON t.complaint = c.id
            LEFT JOIN location l ON l.id = c.location
            LEFT JOIN LATERAL (SELECT name FROM person WHERE person.id = c.complainant LIMIT 1) p ON true
            LEFT JOIN LATERAL (SELECT first_name FROM child WHERE child.id = c.child LIMIT 1) k ON true
            LEFT JOIN colleague o ON o.account = c.owner
            WHERE\s""";

    private static final String VISIBLE = FROM + Viewer.VISIBLE;

    private static final String SUMMARY = """
            SELECT c.id, c.version, c.number, c.kind, c.category, c.state, c.phase, t.subject, c.location,
                   l.name AS location_name, l.provider, c.child, k.first_name, c.complainant, p.name AS complainant_name,
                   c.relation, c.channel, c.event_on, c.filed_at, c.late, c.owner, o.name AS owner_name, o.job AS owner_job,
                   c.department, c.raised, c.event_group, c.verdict, c.contact_due, c.contact_at, c.verdict_due,
                   c.verdict_at, c.ended_at, c.provider AS case_provider""";

    private final Sql sql;
    private final ListedClockRepository clocks;

    CaseRepository(Sql sql, TermsService terms) {
        this.sql = sql;
        this.clocks = new ListedClockRepository(terms);
    }

    /** Cases the viewer sees, in the order in which they came in, newest first, before the one with this id. */
    Uni<List<CaseView>> list(Viewer viewer, CaseFilter filter, Instant now, UUID before, int limit) {
        return sql.list(
                row -> summary(row, now),
                SUMMARY + " " + VISIBLE + """
                        AND ($5::text IS NULL OR c.kind = $5)
                        AND ($6::text IS NULL OR c.category = $6)
                        AND ($7::uuid IS NULL OR c.location = $7)
                        AND ($8::text IS NULL OR c.state = $8)
                        AND ($9::int IS NULL OR c.filed_year = $9)
                        AND ($10::text IS NULL OR c.number = $10)
                        AND ($11::uuid IS NULL OR c.id < $11)
                        AND ($13::text IS NULL OR c.phase = $13)
                        AND ($14::text IS NULL OR c.owner = $14)
                        AND ($15::uuid IS NULL OR c.event_group = $15)
                        AND ($16::boolean IS NULL OR $16 = (c.state = 'OPEN'
                            AND (c.contact_at IS NULL AND c.contact_due <= $17
                                 OR c.verdict_at IS NULL AND c.verdict_due <= $17)))
                        ORDER BY c.id DESC LIMIT $12""",
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                viewer.seesOwn(),
                name(filter.kind()),
                name(filter.category()),
                filter.location() == null ? null : filter.location().value(),
                name(filter.state()),
                filter.year(),
                filter.number(),
                before,
                limit,
                name(filter.phase()),
                filter.owner(),
                filter.group(),
                filter.broken(),
                utc(now));
    }

    /** These cases, whoever may see them. */
    Uni<List<CaseView>> all(Collection<ComplaintId> ids, Instant now) {
        return sql.list(row -> summary(row, now), SUMMARY + " " + FROM + "c.id = ANY ($1)", (Object)
                ids.stream().map(ComplaintId::value).toArray(UUID[]::new));
    }

    /** What was written in a case, beside its summary; and whether the viewer handles it, and so sees all of it. */
    record Written(
            CaseView summary,
            String text,
            String wish,
            String replyTo,
            String telephone,
            Explanation why,
            String account,
            boolean handled) {}

    /** One case, or null when there is none or the viewer does not see it. */
    Uni<Written> find(Viewer viewer, ComplaintId id, Instant now) {
        return sql.one(
                row -> new Written(
                        summary(row, now),
                        row.getString("text"),
                        row.getString("wish"),
                        row.getString("reply_to"),
                        row.getString("telephone"),
                        StoredExplanation.read(row.getString("why")),
                        row.getString("account"),
                        row.getBoolean("handled")),
                SUMMARY + ", t.text, t.wish, c.reply_to, c.telephone, c.why::text AS why, c.account, " + Viewer.HANDLED
                        + " AS handled " + VISIBLE
                        + "AND c.id = $5",
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                viewer.seesOwn(),
                id.value());
    }

    private CaseView summary(Row row, Instant now) {
        return new CaseView(
                new ComplaintId(row.getUUID("id")),
                row.getLong("version"),
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                ifPresent(row.getString("category"), Category::valueOf),
                ComplaintState.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                row.getString("subject"),
                ifPresent(
                        row.getUUID("location"),
                        id -> new Location(
                                new LocationId(id), row.getString("location_name"), row.getString("provider"))),
                ifPresent(row.getUUID("child"), id -> new ChildView(new ChildId(id), row.getString("first_name"))),
                ifPresent(
                        row.getUUID("complainant"),
                        id -> new Person(new PersonId(id), row.getString("complainant_name"))),
                Relation.valueOf(row.getString("relation")),
                Channel.valueOf(row.getString("channel")),
                row.getLocalDate("event_on"),
                row.getOffsetDateTime("filed_at").toInstant(),
                row.getBoolean("late"),
                ifPresent(
                        row.getString("owner"),
                        account -> new OwnerView(account, row.getString("owner_name"), row.getString("owner_job"))),
                ifPresent(row.getString("department"), Department::valueOf),
                row.getBoolean("raised"),
                row.getUUID("event_group") != null,
                ifPresent(row.getString("verdict"), Verdict::valueOf),
                clocks.of(row, now),
                ifPresent(row.getOffsetDateTime("ended_at"), OffsetDateTime::toInstant));
    }

    private static <T, R> R ifPresent(T value, Function<T, R> read) {
        return value == null ? null : read.apply(value);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
