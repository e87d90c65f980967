package nl.plekje.complaint.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.plekje.complaint.history.CaseEvent.Assigned;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** When a location gets another manager, the open cases that were the former one's by routing go along. */
@ApplicationScoped
public class SuccessionService {

    private final Sql sql;
    private final CaseService cases;

    SuccessionService(Sql sql, CaseService cases) {
        this.sql = sql;
        this.cases = cases;
    }

    /** Hands over in the current transaction. What the coordinator assigned by hand, or was raised, stays where it is. */
    public Uni<Void> handOver(LocationId location, Set<String> managers) {
        return sql.list(row -> new ComplaintId(row.getUUID(0)), """
                        SELECT id FROM complaint
                        WHERE location = $1 AND state = 'OPEN' AND NOT raised AND owner <> ALL ($2) ORDER BY id""", location.value(), managers.toArray(String[]::new))
                .chain(orphaned -> {
                    var all = Uni.createFrom().voidItem();
                    for (var id : orphaned) {
                        all = all.chain(() -> cases.change(id, Viewer.service(), situation -> next(situation, managers))
                                .replaceWithVoid());
                    }
                    return all;
                });
    }

    private static List<Deed> next(Situation situation, Set<String> managers) {
        var file = situation.file();
        var concerned = file.now().concerned();
        if (file.now().assignedByHand() || !concerned.isEmpty()) {
            return List.of();
        }
        return managers.stream()
                .sorted()
                .findFirst()
                .map(next -> Deed.all(new Assigned(next, null, false)))
                .orElse(List.of());
    }
}
