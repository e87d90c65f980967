package nl.plekje.complaint.live;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.database.Sql;

/** Asks which cases changed, and who handles them. */
@ApplicationScoped
class ChangeRepository {

    /** Most cases that are named after one look. */
    static final int MOST = 200;

    private final Sql sql;

    ChangeRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * How far was looked.
     *
     * @param from all transactions before this one had ended
     * @param known cases changed in later ones that were seen already, with the transaction
     */
    record Position(long from, Map<UUID, Long> known) {}

    /** What a look found, and from where the next one goes on. */
    record Look(Position position, Changes changes) {}

    private record Changed(UUID id, Long in) {}

    /**
     * What changed since the position; nothing when there is none yet. One statement on an index. Cases restored from another
     * server bear its numbers of transactions, which may lie ahead of those here: they have not changed.
     */
    Uni<Look> since(Position last) {
        return sql.list(
                        row -> Map.entry(row.getLong(0), new Changed(row.getUUID(1), row.getLong(2))),
                        """
                        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, c.id, c.changed_in::text::bigint
                        FROM (VALUES (1)) one LEFT JOIN (
                            SELECT id, changed_in FROM complaint
                            WHERE changed_in >= $1::text::xid8 AND changed_in < pg_snapshot_xmax(pg_current_snapshot())
                            ORDER BY changed_in DESC LIMIT $2) c ON true""",
                        last == null ? NEVER : Long.toString(last.from()),
                        MOST + 1)
                .map(rows -> look(
                        last,
                        rows.get(0).getKey(),
                        rows.stream()
                                .map(Map.Entry::getValue)
                                .filter(changed -> changed.id() != null)
                                .toList()));
    }

    /** Later than any transaction. */
    private static final String NEVER = Long.toString(Long.MAX_VALUE);

    private static Look look(Position last, long from, List<Changed> found) {
        if (last == null) {
            return new Look(new Position(from, Map.of()), Changes.NONE);
        }
        var known = new HashMap<UUID, Long>();
        found.forEach(changed -> known.put(changed.id(), changed.in()));
        var fresh = found.stream()
                .filter(changed -> !changed.in().equals(last.known().get(changed.id())))
                .map(changed -> new ComplaintId(changed.id()))
                .toList();
        var more = fresh.size() > MOST;
        return new Look(new Position(from, known), new Changes(more ? fresh.subList(0, MOST) : fresh, more));
    }

    /** Who of these viewers handles which of these cases. */
    Uni<Map<Viewer, Set<ComplaintId>>> handled(List<Viewer> viewers, Collection<ComplaintId> cases) {
        if (viewers.isEmpty() || cases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sql.list(
                        row -> Map.entry(
                                viewers.get(row.getInteger(0) - 1),
                                Arrays.stream(row.getArrayOfUUIDs(1))
                                        .map(ComplaintId::new)
                                        .toList()),
                        """
                        SELECT v.n::int, array_agg(c.id)
                        FROM unnest($1::text[], $2::boolean[], $3::boolean[]) WITH ORDINALITY
                             AS v (account, sees_all, sees_locations, n)
                        JOIN complaint c ON c.id = ANY ($4) AND\s""" + Viewer.handled("v.account", "v.sees_all", "v.sees_locations") + " GROUP BY v.n",
                        viewers.stream().map(Viewer::account).toArray(String[]::new),
                        viewers.stream().map(Viewer::seesAll).toArray(Boolean[]::new),
                        viewers.stream().map(Viewer::seesOwnLocations).toArray(Boolean[]::new),
                        cases.stream().map(ComplaintId::value).toArray(UUID[]::new))
                .map(found -> {
                    var byViewer = new HashMap<Viewer, Set<ComplaintId>>();
                    found.forEach(entry -> byViewer.put(entry.getKey(), new HashSet<>(entry.getValue())));
                    return byViewer;
                });
    }
}
