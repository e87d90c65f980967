package nl.plekje.credit.session;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.database.Moments;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;
import nl.plekje.service.page.Cursor;

/** Compensations. Whoever changes one has opened the child's ledger. */
@ApplicationScoped
public class CompensationRepository {

    private final Sql sql;

    CompensationRepository(Sql sql) {
        this.sql = sql;
    }

    /** A compensation of a child, or null. */
    public Uni<Compensation> find(ChildId child, UUID compensation) {
        return sql.one(
                CompensationRepository::read,
                "SELECT * FROM compensation WHERE compensation_id = $1 AND child_id = $2",
                compensation,
                child.value());
    }

    /** What a child was given, the latest day first. */
    public Uni<List<Compensation>> of(ChildId child, Cursor<LocalDate> after, int limit) {
        return sql.list(
                CompensationRepository::read,
                """
                SELECT * FROM compensation
                WHERE child_id = $1 AND state IN ('CREDIT', 'MONEY', 'TAKEN_BACK')
                  AND ($2::date IS NULL OR (day, compensation_id) < ($2, $3))
                ORDER BY day DESC, compensation_id DESC LIMIT $4""",
                child.value(),
                after == null ? null : after.key(),
                after == null ? null : after.id(),
                limit);
    }

    /** Those of a closure. */
    Uni<List<Compensation>> of(ClosureId closure) {
        return sql.list(
                CompensationRepository::read, "SELECT * FROM compensation WHERE closure_id = $1", closure.value());
    }

    /** Those of these children under these contracts on these days. */
    Uni<List<Compensation>> on(Collection<CareDay> days) {
        return sql.list(
                CompensationRepository::read,
                """
                SELECT DISTINCT c.*
                FROM unnest($1::uuid[], $2::uuid[], $3::date[]) AS asked (child_id, contract_id, day)
                JOIN compensation c ON c.child_id = asked.child_id AND c.day = asked.day
                                   AND c.contract_id = asked.contract_id""",
                days.stream().map(it -> it.child().value()).toArray(UUID[]::new),
                days.stream().map(it -> it.contract().value()).toArray(UUID[]::new),
                days.stream().map(CareDay::day).toArray(LocalDate[]::new));
    }

    /** Those for closures of these extra days. */
    Uni<List<Compensation>> ofDays(Collection<ExtraDayId> extraDays) {
        return sql.list(
                CompensationRepository::read, "SELECT * FROM compensation WHERE session_extra_day = ANY ($1)", (Object)
                        extraDays.stream().map(ExtraDayId::value).toArray(UUID[]::new));
    }

    /** Those that wait for their contract, and those whose day has left it. */
    Uni<List<Compensation>> waitingFor(ContractId contract) {
        return sql.list(CompensationRepository::read, """
            SELECT * FROM compensation WHERE contract_id = $1 AND state = 'WAITING'
            UNION
            SELECT m.* FROM contract c JOIN compensation m ON m.child_id = c.child_id AND m.contract_id = c.contract_id
            WHERE c.contract_id = $1 AND m.state IN ('CREDIT', 'MONEY') AND m.closure_id IS NOT NULL
              AND m.session_extra_day IS NULL AND m.day NOT BETWEEN c.first_day AND c.last_day""", contract.value());
    }

    /** The credit of a child that was given for care missed under a contract and not taken as money. */
    Uni<List<Compensation>> creditOf(ContractId contract) {
        return sql.list(
                CompensationRepository::read,
                "SELECT * FROM compensation WHERE contract_id = $1 AND state = 'CREDIT'",
                contract.value());
    }

    /** Keeps compensations as they are now. */
    Uni<Void> save(List<Compensation> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.runAll(
                                """
                                INSERT INTO compensation (compensation_id, child_id, contract_id, closure_id, extra_day_id,
                                    day, begins, session_extra_day, starts, ends, minutes, paid_minutes, settlements, cause,
                                    state, lot_id, given_at, money_until, why)
                                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
                                ON CONFLICT (compensation_id) DO UPDATE
                                SET starts = $9, ends = $10, minutes = $11, paid_minutes = $12, settlements = $13,
                                    state = $15, lot_id = $16, money_until = $18, why = $19""",
                                rows.stream()
                                        .map(CompensationRepository::values)
                                        .toList())
                        .replaceWithVoid();
    }

    private static Tuple values(Compensation it) {
        return Tuple.from(Arrays.asList(
                it.id(),
                it.child().value(),
                it.session().contract().value(),
                it.closure().map(ClosureId::value).orElse(null),
                it.extraDay().map(ExtraDayId::value).orElse(null),
                it.session().day(),
                it.session().begins(),
                it.session().extraDay().map(ExtraDayId::value).orElse(null),
                it.from(),
                it.until(),
                it.minutes(),
                it.paidMinutes(),
                it.settlements(),
                it.cause().name(),
                it.state().name(),
                it.lot().map(LotId::value).orElse(null),
                utc(it.givenAt()),
                it.moneyUntil().map(Moments::utc).orElse(null),
                StoredExplanation.write(it.why())));
    }

    private static Compensation read(Row row) {
        return new Compensation(
                row.getUUID("compensation_id"),
                new ChildId(row.getUUID("child_id")),
                Optional.ofNullable(row.getUUID("closure_id")).map(ClosureId::new),
                Optional.ofNullable(row.getUUID("extra_day_id")).map(ExtraDayId::new),
                new CareSession(
                        new ContractId(row.getUUID("contract_id")),
                        row.getLocalDate("day"),
                        row.getLocalTime("begins"),
                        Optional.ofNullable(row.getUUID("session_extra_day")).map(ExtraDayId::new)),
                row.getLocalTime("starts"),
                row.getLocalTime("ends"),
                row.getInteger("minutes"),
                row.getInteger("paid_minutes"),
                row.getLong("settlements"),
                Cause.valueOf(row.getString("cause")),
                Compensation.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getUUID("lot_id")).map(LotId::new),
                row.getOffsetDateTime("given_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("money_until")).map(OffsetDateTime::toInstant),
                StoredExplanation.read(row.getString("why")));
    }
}
