package nl.plekje.complaint.link;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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

    /** The group of a case; null when it is linked with none. */
    Uni<UUID> group(ComplaintId id) {
        return sql.one(row -> row.getUUID(0), "SELECT event_group FROM complaint WHERE id = $1", id.value());
    }

    /** Linked cases first, then open ones at the same location about the same day, or the same subject in the same week. */
    Uni<List<LinkView>> around(ComplaintId id) {
        return sql.list(LinkRepository::view, """
                SELECT o.id, o.number, o.category, o.state, o.event_on, coalesce(o.event_group = c.event_group, false),
                       coalesce(o.event_on = c.event_on, false), coalesce(o.category = c.category, false)
                FROM complaint c JOIN complaint o ON o.id <> c.id AND o.state <> 'LEFT'
                WHERE c.id = $1 AND (o.event_group = c.event_group
                    OR o.location = c.location AND o.state = 'OPEN'
                       AND (o.event_on = c.event_on
                            OR o.category = c.category
                               AND o.filed_at BETWEEN c.filed_at - interval '7 days' AND c.filed_at + interval '7 days'))
                ORDER BY 6 DESC, 7 DESC, o.id DESC LIMIT 50""", id.value());
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
