package nl.plekje.credit.compensation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;

/** Compensations. Whoever changes one has opened the child's ledger. */
@ApplicationScoped
class CompensationRepository {

    private final Sql sql;

    CompensationRepository(Sql sql) {
        this.sql = sql;
    }

    /** A compensation of a child, or null. */
    Uni<Compensation> find(ChildId child, UUID compensation) {
        return sql.one(
                CompensationRepository::read,
                "SELECT * FROM compensation WHERE compensation_id = $1 AND child_id = $2",
                compensation,
                child.value());
    }

    /** A child's compensations, the latest day first. */
    Uni<List<Compensation>> of(ChildId child) {
        return sql.list(
                CompensationRepository::read,
                "SELECT * FROM compensation WHERE child_id = $1 AND state IN ('CREDIT', 'MONEY', 'TAKEN_BACK')"
                        + " ORDER BY day DESC, starts DESC",
                child.value());
    }

    /** Those of a closure. */
    Uni<List<Compensation>> of(ClosureId closure) {
        return sql.list(
                CompensationRepository::read, "SELECT * FROM compensation WHERE closure_id = $1", closure.value());
    }

    /** Those that wait for their contract. */
    Uni<List<Compensation>> waitingFor(ContractId contract) {
        return sql.list(
                CompensationRepository::read,
                "SELECT * FROM compensation WHERE contract_id = $1 AND state = 'WAITING'",
                contract.value());
    }

    /** The credit of a child that was given for care missed under a contract and not taken as money. */
    Uni<List<Compensation>> creditOf(ContractId contract) {
        return sql.list(
                CompensationRepository::read,
                "SELECT * FROM compensation WHERE contract_id = $1 AND state = 'CREDIT'",
                contract.value());
    }

    /** Keeps a compensation as it is now. */
    Uni<Void> save(Compensation it) {
        return sql.run(
                        """
                        INSERT INTO compensation (compensation_id, child_id, contract_id, closure_id, extra_day_id, day,
                            starts, minutes, cause, state, lot_id, given_at, money_until, why)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                        ON CONFLICT (compensation_id) DO UPDATE
                        SET state = $10, lot_id = $11, money_until = $13, why = $14, minutes = $8""",
                        it.id(),
                        it.child().value(),
                        it.contract().value(),
                        it.closure().map(ClosureId::value).orElse(null),
                        it.extraDay().map(ExtraDayId::value).orElse(null),
                        it.day(),
                        it.starts(),
                        it.minutes(),
                        it.cause().name(),
                        it.state().name(),
                        it.lot().map(LotId::value).orElse(null),
                        utc(it.givenAt()),
                        it.moneyUntil().map(CompensationRepository::utc).orElse(null),
                        StoredExplanation.write(it.why()))
                .replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Compensation read(Row row) {
        return new Compensation(
                row.getUUID("compensation_id"),
                new ChildId(row.getUUID("child_id")),
                new ContractId(row.getUUID("contract_id")),
                Optional.ofNullable(row.getUUID("closure_id")).map(ClosureId::new),
                Optional.ofNullable(row.getUUID("extra_day_id")).map(ExtraDayId::new),
                row.getLocalDate("day"),
                row.getLocalTime("starts"),
                row.getInteger("minutes"),
                Cause.valueOf(row.getString("cause")),
                Compensation.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getUUID("lot_id")).map(LotId::new),
                row.getOffsetDateTime("given_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("money_until")).map(OffsetDateTime::toInstant),
                StoredExplanation.read(row.getString("why")));
    }
}
