package nl.plekje.credit.scene;

import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.testing.stack.TestDatabase;

/** Looks into the database of the service under test. */
public final class Ledger {

    private Ledger() {}

    /** The first column of the first row. */
    public static long count(String query, Object... parameters) {
        return TestDatabase.count(query, parameters);
    }

    /** Minutes of a child on an account, over all lots. */
    public static long minutes(ChildId child, String account) {
        return count(
                "SELECT coalesce(sum(minutes), 0) FROM entry JOIN lot USING (lot_id) WHERE child_id = ? AND account = ?",
                child.value(),
                account);
    }

    /** How many movements of this kind a child has. */
    public static long movements(ChildId child, String kind) {
        return count("SELECT count(*) FROM movement WHERE child_id = ? AND kind = ?", child.value(), kind);
    }

    /** Waits until an absence is answered. */
    public static void awaitAnswered(AbsenceId absence) {
        Family.until(() ->
                count("SELECT count(*) FROM absence WHERE absence_id = ? AND outcome IS NOT NULL", absence.value())
                        == 1);
    }

    /** Waits until the withdrawal of an absence has been applied. */
    public static void awaitWithdrawn(AbsenceId absence) {
        Family.until(() ->
                count("SELECT count(*) FROM absence WHERE absence_id = ? AND withdrawn_at IS NOT NULL", absence.value())
                        == 1);
    }

    /** Lots on which something else stands than their entries add up to. */
    public static long lotsThatDifferFromTheirEntries() {
        return count("""
                SELECT count(*) FROM lot
                LEFT JOIN (SELECT lot_id, sum(minutes) FILTER (WHERE account = 'FREE') AS free,
                                  sum(minutes) FILTER (WHERE account = 'RESERVED') AS reserved,
                                  sum(minutes) FILTER (WHERE account = 'ADVANCED') AS advanced
                           FROM entry GROUP BY lot_id) e USING (lot_id)
                WHERE lot.free <> coalesce(e.free, 0) OR lot.reserved <> coalesce(e.reserved, 0)
                   OR lot.advanced <> coalesce(e.advanced, 0)""");
    }
}
