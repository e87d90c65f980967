package nl.plekje.credit.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;

/** Reads lots and movements, and locks ledgers. What of a lot is open the database keeps from its entries. */
@ApplicationScoped
public class LedgerRepository {

    private static final String OPEN = "(free > 0 OR reserved > 0 OR advanced < 0)";

    private final Sql sql;

    LedgerRepository(Sql sql) {
        this.sql = sql;
    }

    /** Locks the ledgers of these children until the transaction ends, so that nobody else moves their credit. */
    Uni<Map<ChildId, Long>> lock(Collection<ChildId> children) {
        var ids = ids(children);
        return sql.run(
                        "INSERT INTO ledger (child_id) SELECT unnest($1::uuid[]) ORDER BY 1 ON CONFLICT DO NOTHING",
                        (Object) ids)
                .chain(() -> sql.list(
                        row -> Map.entry(new ChildId(row.getUUID(0)), row.getLong(1)),
                        "SELECT child_id, version FROM ledger WHERE child_id = ANY ($1) ORDER BY child_id FOR UPDATE",
                        (Object) ids))
                .map(found -> {
                    var versions = new HashMap<ChildId, Long>();
                    found.forEach(it -> versions.put(it.getKey(), it.getValue()));
                    return versions;
                });
    }

    /** The lots of these children of which something is open. */
    public Uni<List<Lot>> open(Collection<ChildId> children) {
        return sql.list(LedgerRepository::readLot, "SELECT * FROM lot WHERE child_id = ANY ($1) AND " + OPEN, (Object)
                ids(children));
    }

    /** These lots, open or used up. */
    Uni<List<Lot>> lots(Collection<LotId> lots) {
        return sql.list(LedgerRepository::readLot, "SELECT * FROM lot WHERE lot_id = ANY ($1)", (Object)
                lots.stream().map(LotId::value).toArray(UUID[]::new));
    }

    /** The lots of a child of which something is open, nearest expiry first. */
    public Uni<List<Lot>> lots(ChildId child) {
        return sql.list(
                LedgerRepository::readLot,
                "SELECT * FROM lot WHERE child_id = $1 AND " + OPEN + " ORDER BY expires_on NULLS LAST, lot_id",
                child.value());
    }

    /** Minutes of a kind that a child was given in a calendar year, by when the lots became usable. */
    public Uni<Integer> given(ChildId child, Lot.Origin origin, int year) {
        return sql.one(
                row -> row.getInteger(0),
                """
                SELECT coalesce(sum(minutes), 0)::int
                FROM lot JOIN entry USING (lot_id) JOIN movement USING (movement_id)
                WHERE lot.child_id = $1 AND origin = $2 AND kind = 'GRANT' AND account = 'FREE'
                  AND usable_from BETWEEN $3 AND $4""",
                child.value(),
                origin.name(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    /** What stands set aside for extra days, and what they spent, by day and lot. */
    Uni<List<DayPart>> parts(Collection<ExtraDayId> extraDays) {
        return sql.list(
                row -> new DayPart(
                        new ExtraDayId(row.getUUID(0)),
                        new ChildId(row.getUUID(1)),
                        CareType.valueOf(row.getString(2)),
                        Account.valueOf(row.getString(3)),
                        new LotMinutes(new LotId(row.getUUID(4)), row.getInteger(5))),
                """
                SELECT extra_day_id, child_id, care_type, account, lot_id, sum(minutes)::int
                FROM movement JOIN entry USING (movement_id)
                WHERE extra_day_id = ANY ($1) AND account IN ('RESERVED', 'SPENT')
                GROUP BY 1, 2, 3, 4, 5 HAVING sum(minutes) > 0 ORDER BY lot_id""",
                (Object) extraDays.stream().map(ExtraDayId::value).toArray(UUID[]::new));
    }

    /** The extra days that hold something of these lots, with the children who have them. */
    Uni<Map<ExtraDayId, ChildId>> holders(Collection<ChildId> owners, Collection<LotId> lots) {
        return sql.list(
                        row -> Map.entry(new ExtraDayId(row.getUUID(0)), new ChildId(row.getUUID(1))),
                        """
                        SELECT extra_day_id, extra_day.child_id
                        FROM movement JOIN entry USING (movement_id) JOIN extra_day USING (extra_day_id)
                        WHERE movement.child_id = ANY ($1) AND lot_id = ANY ($2) AND account IN ('RESERVED', 'SPENT')
                        GROUP BY 1, 2 HAVING sum(minutes) > 0""",
                        ids(owners),
                        lots.stream().map(LotId::value).toArray(UUID[]::new))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Minutes of a lot on {@code RESERVED} or {@code SPENT} for an extra day. */
    record DayPart(ExtraDayId extraDay, ChildId owner, CareType careType, Account account, LotMinutes part) {}

    /** The movements of a child, oldest first. */
    public Uni<List<Movement>> movements(ChildId child) {
        return sql.list(LedgerRepository::readMovement, """
            SELECT movement.*, array_agg(lot_id ORDER BY lot_id) AS lots,
                   array_agg(minutes ORDER BY lot_id) AS minutes
            FROM movement JOIN entry USING (movement_id)
            WHERE minutes > 0 AND child_id = $1 GROUP BY movement_id ORDER BY number""", child.value());
    }

    static UUID[] ids(Collection<ChildId> children) {
        return children.stream().map(ChildId::value).distinct().toArray(UUID[]::new);
    }

    private static Lot readLot(Row row) {
        return new Lot(
                new CreditLot(
                        new LotId(row.getUUID("lot_id")),
                        new ChildId(row.getUUID("child_id")),
                        CareType.valueOf(row.getString("care_type")),
                        row.getLocalDate("usable_from"),
                        Optional.ofNullable(row.getLocalDate("expires_on")),
                        row.getInteger("free")),
                row.getInteger("reserved"),
                -row.getInteger("advanced"),
                Lot.Origin.valueOf(row.getString("origin")),
                Optional.ofNullable(row.getLocalDate("absent_day")),
                Optional.ofNullable(row.getUUID("absence_id")).map(AbsenceId::new),
                Optional.ofNullable(row.getUUID("extra_day_id")).map(ExtraDayId::new),
                StoredExplanation.read(row.getString("source")),
                Optional.ofNullable(row.getString("note")));
    }

    private static Movement readMovement(Row row) {
        var lots = row.getArrayOfUUIDs("lots");
        var minutes = row.getArrayOfIntegers("minutes");
        var parts = IntStream.range(0, lots.length)
                .mapToObj(i -> new LotMinutes(new LotId(lots[i]), minutes[i]))
                .toList();
        return new Movement(
                new MovementId(row.getUUID("movement_id")),
                new ChildId(row.getUUID("child_id")),
                CareType.valueOf(row.getString("care_type")),
                CreditChanged.Movement.valueOf(row.getString("kind")),
                parts,
                row.getOffsetDateTime("at").toInstant(),
                StoredExplanation.read(row.getString("why")),
                new Movement.Cause(
                        Optional.ofNullable(row.getUUID("absence_id")).map(AbsenceId::new),
                        Optional.ofNullable(row.getUUID("extra_day_id")).map(ExtraDayId::new)));
    }
}
