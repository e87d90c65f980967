package nl.plekje.credit.session;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.database.Moments;
import nl.plekje.service.database.Sql;

/** Absences and what they earned. They come by the hundred, so each statement takes as many as there are. */
@ApplicationScoped
public class AbsenceRepository {

    private final Sql sql;

    AbsenceRepository(Sql sql) {
        this.sql = sql;
    }

    /** When the sessions of a contract begin from which the child was reported absent on this day, and does not come. */
    public Uni<List<LocalTime>> absentFrom(ContractId contract, LocalDate day) {
        return sql.list(row -> row.getLocalTime(0), """
            SELECT starts FROM absence
            WHERE child_id IN (SELECT child_id FROM contract WHERE contract_id = $1)
              AND contract_id = $1 AND day = $2 AND reported_at IS NOT NULL AND withdrawn_at IS NULL
            ORDER BY starts""", contract.value(), day);
    }

    /** An absence of a child, or null. */
    Uni<Absence> find(ChildId child, AbsenceId absence) {
        return sql.one(
                AbsenceRepository::read,
                "SELECT * FROM absence WHERE absence_id = $1 AND child_id = $2",
                absence.value(),
                child.value());
    }

    /** Reported absences of a contract without an answer, and those whose day has left the contract or come back to it. */
    Uni<List<Absence>> waitingFor(ContractId contract) {
        return sql.list(AbsenceRepository::read, """
            SELECT a.* FROM absence a
            WHERE contract_id = $1 AND outcome IS NULL AND reported_at IS NOT NULL AND withdrawn_at IS NULL
            UNION
            SELECT a.* FROM contract c JOIN absence a ON a.child_id = c.child_id AND a.contract_id = c.contract_id
            WHERE c.contract_id = $1 AND reported_at IS NOT NULL AND withdrawn_at IS NULL
              AND (missed_minutes = 0) = (day BETWEEN first_day AND last_day)
            ORDER BY day, absence_id""", contract.value());
    }

    /** Children with an absence whose window opens on this day or has opened. */
    public Uni<List<ChildId>> childrenWithOpenWindow(LocalDate today, int limit) {
        return sql.list(row -> new ChildId(row.getUUID(0)), """
            SELECT DISTINCT child_id FROM absence
            WHERE outcome = 'PENDING' AND withdrawn_at IS NULL AND pending_until <= $1 LIMIT $2""", today, limit);
    }

    /** Absences of a child whose window opens on this day or has opened. */
    Uni<List<Absence>> withOpenWindow(ChildId child, LocalDate today) {
        return sql.list(AbsenceRepository::read, """
            SELECT * FROM absence
            WHERE child_id = $1 AND outcome = 'PENDING' AND withdrawn_at IS NULL AND pending_until <= $2
            ORDER BY day, absence_id""", child.value(), today);
    }

    /** Days that each child has given up and that earned, by calendar year. */
    public Uni<SwapDaysGiven> swapDaysGiven(Collection<ChildId> children) {
        return sql.list(
                        row -> Map.entry(
                                new SwapDaysGiven.ChildYear(new ChildId(row.getUUID(0)), row.getInteger(1)),
                                row.getInteger(2)),
                        """
                        SELECT child_id, extract(year FROM day)::int, count(*)::int FROM absence
                        WHERE child_id = ANY ($1) AND outcome = 'EARNED' AND withdrawn_at IS NULL GROUP BY 1, 2""",
                        (Object) ids(children))
                .map(SwapDaysGiven::new);
    }

    /** The absences of these children from these contracts on these days. */
    Uni<List<Absence>> on(Collection<CareDay> days) {
        return sql.list(
                AbsenceRepository::read,
                """
                SELECT DISTINCT a.*
                FROM unnest($1::uuid[], $2::uuid[], $3::date[]) AS asked (child_id, contract_id, day)
                JOIN absence a ON a.child_id = asked.child_id AND a.day = asked.day
                              AND a.contract_id = asked.contract_id""",
                column(days, UUID[]::new, it -> it.child().value()),
                column(days, UUID[]::new, it -> it.contract().value()),
                column(days, LocalDate[]::new, CareDay::day));
    }

    /** Keeps these absences as they are now. */
    Uni<Void> save(Collection<Absence> absences) {
        return absences.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.run(
                                """
                                INSERT INTO absence (absence_id, child_id, contract_id, day, version, reported_at, starts,
                                                     ends, reason, channel, swapped_for, withdrawn_at, decisions, outcome,
                                                     policy, pending_until, lot_id, missed_minutes)
                                SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::bigint[],
                                    $6::timestamptz[], $7::time[], $8::time[], $9::text[], $10::text[], $11::uuid[],
                                    $12::timestamptz[], $13::bigint[], $14::text[], $15::text[], $16::date[], $17::uuid[],
                                    $18::int[])
                                ON CONFLICT (absence_id) DO UPDATE
                                SET version = excluded.version, reported_at = excluded.reported_at,
                                    starts = excluded.starts, ends = excluded.ends, reason = excluded.reason,
                                    channel = excluded.channel, swapped_for = excluded.swapped_for,
                                    withdrawn_at = excluded.withdrawn_at, decisions = excluded.decisions,
                                    outcome = excluded.outcome, policy = excluded.policy,
                                    pending_until = excluded.pending_until, lot_id = excluded.lot_id,
                                    missed_minutes = excluded.missed_minutes""",
                                column(absences, UUID[]::new, it -> it.id().value()),
                                column(absences, UUID[]::new, it -> it.child().value()),
                                column(absences, UUID[]::new, it -> it.contract()
                                        .value()),
                                column(absences, LocalDate[]::new, Absence::day),
                                column(absences, Long[]::new, Absence::version),
                                reported(absences, OffsetDateTime[]::new, it -> utc(it.at())),
                                reported(absences, LocalTime[]::new, it -> it.session()
                                        .from()),
                                reported(absences, LocalTime[]::new, it -> it.session()
                                        .until()),
                                reported(absences, String[]::new, it -> it.reason()
                                        .name()),
                                reported(absences, String[]::new, it -> it.channel()
                                        .name()),
                                reported(absences, UUID[]::new, it -> it.swappedFor()
                                        .map(ExtraDayId::value)
                                        .orElse(null)),
                                column(absences, OffsetDateTime[]::new, it -> it.withdrawnAt()
                                        .map(Moments::utc)
                                        .orElse(null)),
                                column(absences, Long[]::new, Absence::decisions),
                                answered(absences, String[]::new, it -> it.outcome()
                                        .name()),
                                answered(absences, String[]::new, it -> it.policy()
                                        .toString()),
                                answered(absences, LocalDate[]::new, it -> it.pendingUntil()
                                        .orElse(null)),
                                answered(absences, UUID[]::new, it -> it.lot()
                                        .map(LotId::value)
                                        .orElse(null)),
                                answered(absences, Integer[]::new, Absence.Answer::missedMinutes))
                        .replaceWithVoid();
    }

    private static <C> Object reported(
            Collection<Absence> rows, IntFunction<C[]> array, Function<Absence.Reported, C> value) {
        return column(rows, array, it -> it.report().map(value).orElse(null));
    }

    private static <C> Object answered(
            Collection<Absence> rows, IntFunction<C[]> array, Function<Absence.Answer, C> value) {
        return column(rows, array, it -> it.answer().map(value).orElse(null));
    }

    private static <T, C> Object column(Collection<T> rows, IntFunction<C[]> array, Function<T, C> value) {
        return rows.stream().map(value).toArray(array);
    }

    private static UUID[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).distinct().toArray(UUID[]::new);
    }

    private static Absence read(Row row) {
        var day = row.getLocalDate("day");
        var reportedAt = row.getOffsetDateTime("reported_at");
        var outcome = row.getString("outcome");
        return new Absence(
                new AbsenceId(row.getUUID("absence_id")),
                new ChildId(row.getUUID("child_id")),
                new ContractId(row.getUUID("contract_id")),
                day,
                row.getLong("version"),
                reportedAt == null
                        ? Optional.empty()
                        : Optional.of(new Absence.Reported(
                                reportedAt.toInstant(),
                                new Session(day.getDayOfWeek(), row.getLocalTime("starts"), row.getLocalTime("ends")),
                                AbsenceReason.valueOf(row.getString("reason")),
                                Channel.valueOf(row.getString("channel")),
                                Optional.ofNullable(row.getUUID("swapped_for")).map(ExtraDayId::new))),
                Optional.ofNullable(row.getOffsetDateTime("withdrawn_at")).map(OffsetDateTime::toInstant),
                row.getLong("decisions"),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Absence.Answer(
                                Outcome.valueOf(outcome),
                                PolicyVersion.of(row.getString("policy")),
                                Optional.ofNullable(row.getLocalDate("pending_until")),
                                row.getInteger("missed_minutes"),
                                Optional.ofNullable(row.getUUID("lot_id")).map(LotId::new))));
    }
}
