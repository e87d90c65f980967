package nl.plekje.complaint.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.family.Person;
import nl.plekje.complaint.intake.Channel;
import nl.plekje.complaint.intake.ComplaintState;
import nl.plekje.complaint.intake.Relation;
import nl.plekje.complaint.location.Location;
import nl.plekje.complaint.overview.CaseView.ChildView;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.database.Sql;

/** Reads cases, as far as a viewer sees. */
@ApplicationScoped
class CaseRepository {

    /** Parents see what they filed, or what was entered for them; not what another custodian filed. */
    private static final String VISIBLE = """
            FROM complaint c
            JOIN complaint_text t ON t.complaint = c.id
            LEFT JOIN location l ON l.id = c.location
            LEFT JOIN LATERAL (SELECT name FROM person WHERE person.id = c.complainant LIMIT 1) p ON true
            LEFT JOIN LATERAL (SELECT first_name FROM child WHERE child.id = c.child LIMIT 1) k ON true
            WHERE ($2 OR ($3 AND $1 = ANY (l.managers))
                      OR ($4 AND (c.account = $1
                                  OR c.complainant IN (SELECT person.id FROM person WHERE person.account = $1))))
            """;

    private static final String SUMMARY = """
            SELECT c.id, c.number, c.kind, c.category, c.state, t.subject, c.location, l.name AS location_name, l.provider, c.child,
                   k.first_name, c.complainant, p.name AS complainant_name, c.relation, c.channel, c.event_on, c.filed_at,
                   c.late""";

    private final Sql sql;
    private final ObjectMapper json;

    CaseRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Cases the viewer sees, in the order in which they came in, newest first, before the one with this id. */
    Uni<List<CaseView>> list(Viewer viewer, CaseFilter filter, UUID before, int limit) {
        return sql.list(
                CaseRepository::summary,
                SUMMARY + " " + VISIBLE + """
                        AND ($5::text IS NULL OR c.kind = $5)
                        AND ($6::text IS NULL OR c.category = $6)
                        AND ($7::uuid IS NULL OR c.location = $7)
                        AND ($8::text IS NULL OR c.state = $8)
                        AND ($9::int IS NULL OR c.filed_year = $9)
                        AND ($10::text IS NULL OR c.number = $10)
                        AND ($11::uuid IS NULL OR c.id < $11)
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
                limit);
    }

    /** One case, or null when there is none or the viewer does not see it. */
    Uni<CaseDetailView> find(Viewer viewer, ComplaintId id) {
        return sql.one(
                this::detail,
                SUMMARY + ", t.text, t.wish, c.reply_to, c.telephone, c.why::text AS why " + VISIBLE + "AND c.id = $5",
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                viewer.seesOwn(),
                id.value());
    }

    private CaseDetailView detail(Row row) {
        return new CaseDetailView(
                summary(row),
                row.getString("text"),
                row.getString("wish"),
                row.getString("reply_to"),
                row.getString("telephone"),
                read(row.getString("why")));
    }

    private static CaseView summary(Row row) {
        return new CaseView(
                new ComplaintId(row.getUUID("id")),
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                ifPresent(row.getString("category"), Category::valueOf),
                ComplaintState.valueOf(row.getString("state")),
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
                row.getBoolean("late"));
    }

    private Explanation read(String why) {
        try {
            return json.readValue(why, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T, R> R ifPresent(T value, Function<T, R> read) {
        return value == null ? null : read.apply(value);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
