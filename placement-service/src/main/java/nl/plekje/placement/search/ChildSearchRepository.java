package nl.plekje.placement.search;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.database.Sql;

/** Children by name. */
@ApplicationScoped
class ChildSearchRepository {

    /** A word of a name begins so, however it is written: who is called "de Boër" is found by "BOER". */
    private static final String QUERY = """
            SELECT c.id, c.first_name,
                   (SELECT jsonb_agg(p.first_name || ' ' || p.last_name ORDER BY p.last_name, p.first_name)
                    FROM custody y JOIN person p ON p.id = y.person_id WHERE y.child_id = c.id) AS custodians,
                   jsonb_agg(DISTINCT jsonb_build_object('location', l.name, 'group', g.name)) AS places
            FROM child c
                JOIN contract k ON k.child_id = c.id AND k.last_day >= $2
                JOIN location l ON l.id = k.location_id
                JOIN care_group g ON g.id = k.group_id
            WHERE c.id IN (SELECT id FROM child WHERE searched LIKE word_begins($1)
                           UNION
                           SELECT y.child_id FROM custody y JOIN person p ON p.id = y.person_id
                           WHERE p.searched LIKE word_begins($1))
              AND ($4 OR $3 = ANY (l.managers))
            GROUP BY c.id
            ORDER BY c.first_name, c.id LIMIT $5""";

    private final Sql sql;

    ChildSearchRepository(Sql sql) {
        this.sql = sql;
    }

    /** Children whose name begins so and who have a place on this day or later; a manager's at the own locations only. */
    Uni<List<ChildFound>> find(String name, LocalDate today, Viewer viewer, int most) {
        return sql.list(ChildSearchRepository::found, QUERY, name, today, viewer.account(), viewer.all(), most);
    }

    private static ChildFound found(Row row) {
        return new ChildFound(
                new ChildId(row.getUUID("id")),
                row.getString("first_name"),
                row.get(JsonArray.class, "custodians").stream()
                        .map(String.class::cast)
                        .toList(),
                row.get(JsonArray.class, "places").stream()
                        .map(JsonObject.class::cast)
                        .map(place -> new ChildFound.Place(place.getString("location"), place.getString("group")))
                        .toList());
    }
}
