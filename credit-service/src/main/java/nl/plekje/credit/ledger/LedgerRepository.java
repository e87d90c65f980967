package nl.plekje.credit.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;

/** Lots and movements. Balances are summed from the entries whenever they are asked for. */
@ApplicationScoped
public class LedgerRepository {

    private static final String SELECT_LOTS = """
            SELECT lot.*, coalesce(sum(minutes) FILTER (WHERE account = 'FREE'), 0)::int AS free,
                   coalesce(sum(minutes) FILTER (WHERE account = 'RESERVED'), 0)::int AS reserved
            FROM lot LEFT JOIN entry USING (lot_id)
            WHERE child_id = $1 GROUP BY lot_id""";

    private final Sql sql;

    LedgerRepository(Sql sql) {
        this.sql = sql;
    }

    /** Locks the child's ledger until the transaction ends, so that nobody else moves its credit. Makes it if needed. */
    public Uni<Void> lock(ChildId child) {
        return sql.run(
                        "INSERT INTO ledger (child_id) VALUES ($1)"
                                + " ON CONFLICT (child_id) DO UPDATE SET version = ledger.version",
                        child.value())
                .replaceWithVoid();
    }

    /** All lots of a child, the used ones too; nearest expiry first. */
    public Uni<List<Lot>> lots(ChildId child) {
        return sql.list(
                LedgerRepository::readLot, SELECT_LOTS + " ORDER BY expires_on NULLS LAST, lot_id", child.value());
    }

    /** Children with free minutes on lots that could be spent until before this day. */
    Uni<List<ChildId>> childrenWithExpired(LocalDate today, int limit) {
        return sql.list(row -> new ChildId(row.getUUID(0)), """
                SELECT DISTINCT child_id FROM lot
                WHERE expires_on < $1
                  AND (SELECT sum(minutes) FROM entry e WHERE e.lot_id = lot.lot_id AND account = 'FREE') > 0
                LIMIT $2""", today, limit);
    }

    /** The movements of a child, oldest first. */
    public Uni<List<Movement>> movements(ChildId child) {
        return movements("child_id = $1", child.value());
    }

    /** The movements for an extra day, oldest first. */
    Uni<List<Movement>> movements(ExtraDayId extraDay) {
        return movements("extra_day_id = $1", extraDay.value());
    }

    private Uni<List<Movement>> movements(String condition, Object parameter) {
        return sql.list(LedgerRepository::readMovement, """
                SELECT movement.*, array_agg(lot_id ORDER BY lot_id) AS lots,
                       array_agg(minutes ORDER BY lot_id) AS minutes
                FROM movement JOIN entry USING (movement_id)
                WHERE minutes > 0 AND %s GROUP BY movement_id ORDER BY number""".formatted(condition), parameter);
    }

    /** Adds a lot. Its ledger must be locked. */
    public Uni<Void> add(Lot lot) {
        var credit = lot.credit();
        return sql.run(
                        """
                        INSERT INTO lot (lot_id, child_id, care_type, absent_day, usable_from, expires_on, absence_id, source)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)""",
                        credit.id().value(),
                        credit.child().value(),
                        credit.careType().name(),
                        lot.absentDay().orElse(null),
                        credit.usableFrom(),
                        credit.expiresOn().orElse(null),
                        lot.absence().map(AbsenceId::value).orElse(null),
                        StoredExplanation.write(lot.source()))
                .replaceWithVoid();
    }

    /** Adds a movement with its entries and gives its number in the ledger of the child, which must be locked. */
    Uni<Long> add(Movement movement) {
        return sql.one(
                        row -> row.getLong(0),
                        "UPDATE ledger SET version = version + 1 WHERE child_id = $1 RETURNING version",
                        movement.child().value())
                .call(number -> sql.run(
                        """
                        INSERT INTO movement
                            (movement_id, child_id, number, care_type, kind, at, why, absence_id, extra_day_id)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)""",
                        movement.id().value(),
                        movement.child().value(),
                        number,
                        movement.careType().name(),
                        movement.kind().name(),
                        OffsetDateTime.ofInstant(movement.at(), ZoneOffset.UTC),
                        StoredExplanation.write(movement.why()),
                        movement.cause().absence().map(AbsenceId::value).orElse(null),
                        movement.cause().extraDay().map(ExtraDayId::value).orElse(null)))
                .call(() -> sql.runAll(
                        "INSERT INTO entry (movement_id, lot_id, account, minutes) VALUES ($1, $2, $3, $4)",
                        movement.entries().stream()
                                .map(entry -> Tuple.of(
                                        movement.id().value(),
                                        entry.lot().value(),
                                        entry.account().name(),
                                        entry.minutes()))
                                .toList()));
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
                Optional.ofNullable(row.getLocalDate("absent_day")),
                Optional.ofNullable(row.getUUID("absence_id")).map(AbsenceId::new),
                StoredExplanation.read(row.getString("source")));
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
