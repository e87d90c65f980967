package nl.plekje.placement.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.problem.NotFound;

/** Lets a viewer through to a child, location or group, or answers as if it did not exist. */
@ApplicationScoped
public class AccessRepository {

    private final Sql sql;

    AccessRepository(Sql sql) {
        this.sql = sql;
    }

    /** Fails with {@link NotFound} unless the child is in the viewer's custody or at a location it manages. */
    public Uni<Void> requireChild(ChildId child, Viewer viewer) {
        return require("""
                SELECT 1 FROM child WHERE id = $1 AND ($5
                    OR ($3 AND EXISTS (SELECT FROM custody k JOIN person p ON p.id = k.person_id
                                       WHERE k.child_id = child.id AND p.account = $2))
                    OR ($4 AND EXISTS (SELECT FROM contract c JOIN location l ON l.id = c.location_id
                                       WHERE c.child_id = child.id AND $2 = ANY (l.managers))))""", child.value(), viewer);
    }

    /** Fails with {@link NotFound} unless the viewer manages the location. */
    public Uni<Void> requireLocation(LocationId location, Viewer viewer) {
        return require("""
                SELECT 1 FROM location
                WHERE id = $1 AND ($5 OR ($4 AND $2 = ANY (managers))) AND $3::boolean IS NOT NULL""", location.value(), viewer);
    }

    /** Fails with {@link NotFound} unless the viewer manages the location or has a child there. */
    public Uni<Void> requireLocationInUse(LocationId location, Viewer viewer) {
        return require("""
                SELECT 1 FROM location WHERE id = $1 AND ($5 OR ($4 AND $2 = ANY (managers))
                    OR ($3 AND EXISTS (SELECT FROM contract c JOIN custody k ON k.child_id = c.child_id
                                                              JOIN person p ON p.id = k.person_id
                                       WHERE c.location_id = location.id AND p.account = $2)))""", location.value(), viewer);
    }

    /** Fails with {@link NotFound} unless the viewer manages the group's location. */
    public Uni<Void> requireGroup(GroupId group, Viewer viewer) {
        return require("""
                SELECT 1 FROM care_group g JOIN location l ON l.id = g.location_id
                WHERE g.id = $1 AND ($5 OR ($4 AND $2 = ANY (l.managers))) AND $3::boolean IS NOT NULL""", group.value(), viewer);
    }

    private Uni<Void> require(String query, UUID id, Viewer viewer) {
        return sql.one(
                        row -> row.getInteger(0),
                        query,
                        id,
                        viewer.account(),
                        viewer.custodian(),
                        viewer.manager(),
                        viewer.all())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .replaceWithVoid();
    }
}
