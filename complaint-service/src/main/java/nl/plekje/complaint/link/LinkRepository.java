package nl.plekje.complaint.link;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.database.Sql;

/** Which cases are, or may be, about one event. */
@ApplicationScoped
public class LinkRepository {

    private final Sql sql;

    LinkRepository(Sql sql) {
        this.sql = sql;
    }

    /** The other cases of the group of this one, in the order of their identities, in which all lock them. */
    public Uni<List<ComplaintId>> linkedWith(ComplaintId id) {
        return sql.list(row -> new ComplaintId(row.getUUID(0)), """
                SELECT other.id FROM complaint c JOIN complaint other ON other.event_group = c.event_group
                WHERE c.id = $1 AND other.id <> $1 ORDER BY other.id""", id.value());
    }

    /** Locks two cases, in the order in which all lock them, and gives the groups they are in; none for linked with none. */
    Uni<List<UUID>> lockedGroups(ComplaintId one, ComplaintId other) {
        return sql.list(
                        row -> Optional.ofNullable(row.getUUID(0)),
                        "SELECT event_group FROM complaint WHERE id IN ($1, $2) ORDER BY id FOR UPDATE",
                        one.value(),
                        other.value())
                .map(groups -> groups.stream().flatMap(Optional::stream).toList());
    }

    /**
     * Of the cases that the viewer handles: linked ones first, then open ones at the same location about the same day, or
     * the same subject in the same week.
     */
    Uni<List<LinkView>> around(ComplaintId id, Viewer viewer) {
        return sql.list(
                LinkRepository::view,
                """
                SELECT c.id, c.number, c.category, c.state, c.event_on, coalesce(c.event_group = it.event_group, false),
                       coalesce(c.event_on = it.event_on, false), coalesce(c.category = it.category, false)
                FROM complaint it JOIN complaint c ON c.id <> it.id AND c.state <> 'LEFT'
                WHERE it.id = $5 AND\s""" + Viewer.HANDLED + """
                 AND (c.event_group = it.event_group
                    OR c.location = it.location AND c.state = 'OPEN'
                       AND (c.event_on = it.event_on
                            OR c.category = it.category
                               AND c.filed_at BETWEEN it.filed_at - interval '7 days' AND it.filed_at + interval '7 days'))
                ORDER BY 6 DESC, 7 DESC, c.id DESC LIMIT 50""",
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                viewer.seesOwn(),
                id.value());
    }

    private static LinkView view(Row row) {
        var category = row.getString(2);
        return new LinkView(
                new ComplaintId(row.getUUID(0)),
                row.getString(1),
                category == null ? null : Category.valueOf(category),
                ComplaintState.valueOf(row.getString(3)),
                row.getLocalDate(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }
}
