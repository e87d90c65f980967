package nl.plekje.complaint.observation;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureReachChanged;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditSettled;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.MessageSettled;
import nl.plekje.events.SeatsChanged;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.inbox.Envelope;

/** Keeps of each fact the newest version, whatever the order in which they come. */
@ApplicationScoped
class ObservationRepository {

    /** How credit says that it made good what a closure took. */
    private static final String COMPENSATION = "credit.compensation.closure";

    private final Sql sql;

    ObservationRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> contract(Envelope<ContractSigned> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO contract (id, version, child, household, location, group_id, provider, care_type, first_day,
                                      last_day)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, location = excluded.location,
                    group_id = excluded.group_id, first_day = excluded.first_day, last_day = excluded.last_day
                WHERE contract.version < excluded.version""",
                fact.contract().value(),
                fact.version(),
                fact.child().value(),
                fact.household().value(),
                fact.location().value(),
                fact.group().value(),
                fact.provider(),
                fact.careType().name(),
                fact.firstDay(),
                fact.lastDay());
    }

    Uni<Void> closure(Envelope<ClosureAnnounced> envelope) {
        var fact = envelope.fact();
        var missed = fact.missed() == null ? List.<ClosureAnnounced.Missed>of() : fact.missed();
        return sql.change(
                        """
                        INSERT INTO closure (id, version, fact, location, first_day, last_day, cause, stands, announced_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, fact = excluded.fact,
                            first_day = excluded.first_day, last_day = excluded.last_day, cause = excluded.cause,
                            stands = excluded.stands
                        WHERE closure.version < excluded.version""",
                        fact.closure().value(),
                        fact.version(),
                        envelope.id(),
                        fact.location().value(),
                        fact.firstDay(),
                        fact.lastDay(),
                        fact.cause().name(),
                        fact.stands(),
                        utc(fact.announcedAt() == null ? envelope.at() : fact.announcedAt()))
                .chain(newer -> newer == 0
                        ? Uni.createFrom().voidItem()
                        : missed(fact.closure().value(), missed));
    }

    private Uni<Void> missed(UUID closure, List<ClosureAnnounced.Missed> missed) {
        return sql.run("DELETE FROM closure_missed WHERE closure = $1", closure)
                .chain(() -> missed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sql.runAll(
                                        """
                                        INSERT INTO closure_missed (closure, child, day) VALUES ($1, $2, $3)
                                        ON CONFLICT DO NOTHING""",
                                        missed.stream()
                                                .map(it -> Tuple.of(
                                                        closure, it.child().value(), it.day()))
                                                .toList())
                                .replaceWithVoid());
    }

    Uni<Void> requested(Envelope<ExtraDayRequested> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO extra_day (id, child, location, group_id, day, requested_at, decide_by)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (id) DO UPDATE SET location = excluded.location, group_id = excluded.group_id,
                    day = excluded.day, requested_at = excluded.requested_at, decide_by = excluded.decide_by""",
                fact.extraDay().value(),
                fact.child().value(),
                fact.location().value(),
                fact.group().value(),
                fact.day(),
                utc(fact.requestedAt()),
                utc(fact.decideBy()));
    }

    Uni<Void> decided(Envelope<ExtraDayDecided> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO extra_day (id, child, group_id, day, decided_version, outcome, decided_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (id) DO UPDATE SET decided_version = excluded.decided_version, outcome = excluded.outcome,
                    decided_at = excluded.decided_at
                WHERE coalesce(extra_day.decided_version, 0) < excluded.decided_version""",
                fact.extraDay().value(),
                fact.child().value(),
                fact.group().value(),
                fact.day(),
                fact.version(),
                fact.outcome().name(),
                utc(fact.decidedAt()));
    }

    Uni<Void> withdrawn(Envelope<ExtraDayWithdrawn> envelope) {
        var fact = envelope.fact();
        return takenBack(fact.extraDay().value(), fact.child().value(), fact.withdrawnAt());
    }

    Uni<Void> cancelled(Envelope<ExtraDayCancelled> envelope) {
        var fact = envelope.fact();
        return takenBack(fact.extraDay().value(), fact.child().value(), fact.cancelledAt());
    }

    Uni<Void> revoked(Envelope<ExtraDayRevoked> envelope) {
        var fact = envelope.fact();
        return takenBack(fact.extraDay().value(), fact.child().value(), fact.revokedAt());
    }

    private Uni<Void> takenBack(UUID extraDay, UUID child, Instant at) {
        return run("""
                INSERT INTO extra_day (id, child, taken_back_at) VALUES ($1, $2, $3)
                ON CONFLICT (id) DO UPDATE SET taken_back_at = excluded.taken_back_at""", extraDay, child, utc(at));
    }

    Uni<Void> charged(Envelope<ExtraDayCharged> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO charge (extra_day, version, child, care_type, day, minutes, told_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (extra_day) DO UPDATE SET version = excluded.version, minutes = excluded.minutes,
                    told_at = excluded.told_at
                WHERE charge.version < excluded.version""",
                fact.extraDay().value(),
                fact.version(),
                fact.child().value(),
                fact.careType().name(),
                fact.day(),
                fact.minutes(),
                utc(envelope.at()));
    }

    Uni<Void> credit(Envelope<CreditChanged> envelope) {
        var fact = envelope.fact();
        return run(
                        """
                        INSERT INTO credit (child, care_type, version, balance, first_expiry, changed_at)
                        VALUES ($1, $2, $3, $4, $5, $6)
                        ON CONFLICT (child, care_type) DO UPDATE SET version = excluded.version, balance = excluded.balance,
                            first_expiry = excluded.first_expiry, changed_at = excluded.changed_at
                        WHERE credit.version < excluded.version""",
                        fact.child().value(),
                        fact.careType().name(),
                        fact.version(),
                        fact.balanceMinutes(),
                        fact.firstExpiry(),
                        utc(fact.at()))
                .chain(() -> compensatedDay(fact)
                        .map(day -> compensated(fact.child(), day))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The day that was made good with credit; none when other credit moved. */
    private static Optional<LocalDate> compensatedDay(CreditChanged fact) {
        return fact.movement() == CreditChanged.Movement.GRANT
                        && fact.why().key().equals(COMPENSATION)
                ? Optional.of(LocalDate.parse(fact.why().facts().get("day").value()))
                : Optional.empty();
    }

    /** Missed care was made good, as credit or as money: once is enough. */
    private Uni<Void> compensated(ChildId child, LocalDate day) {
        return run("INSERT INTO compensation (child, day) VALUES ($1, $2) ON CONFLICT DO NOTHING", child.value(), day);
    }

    Uni<Void> settled(Envelope<CreditSettled> envelope) {
        var fact = envelope.fact();
        return fact.subject() == CreditSettled.Subject.COMPENSATION
                ? compensated(fact.child(), fact.day())
                : Uni.createFrom().voidItem();
    }

    Uni<Void> absence(Envelope<AbsenceCreditDecided> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO absence_decision (absence, version, child, outcome, decided_at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (absence) DO UPDATE SET version = excluded.version, outcome = excluded.outcome
                WHERE absence_decision.version < excluded.version""",
                fact.absence().value(),
                fact.version(),
                fact.child().value(),
                fact.outcome().name(),
                utc(envelope.at()));
    }

    Uni<Void> seats(Envelope<SeatsChanged> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO seats (group_id, day, version, location, expected, capacity) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (group_id, day) DO UPDATE SET version = excluded.version, expected = excluded.expected,
                    capacity = excluded.capacity
                WHERE seats.version < excluded.version""",
                fact.group().value(),
                fact.day(),
                fact.version(),
                fact.location().value(),
                fact.expected(),
                fact.capacity());
    }

    Uni<Void> delivery(Envelope<MessageSettled> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO delivery (message, channel, version, recipient, cause, cause_topic, outcome, at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (message, channel) DO UPDATE SET version = excluded.version, outcome = excluded.outcome,
                    at = excluded.at
                WHERE delivery.version < excluded.version""",
                fact.message().value(),
                fact.channel().name(),
                fact.version(),
                fact.recipient().value(),
                fact.cause(),
                fact.causeTopic(),
                fact.outcome().name(),
                utc(fact.at()));
    }

    Uni<Void> reach(Envelope<ClosureReachChanged> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO closure_reach (closure, version, announcement, families, reached, confirmed, told_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (closure) DO UPDATE SET version = excluded.version, announcement = excluded.announcement,
                    families = excluded.families, reached = excluded.reached, confirmed = excluded.confirmed,
                    told_at = excluded.told_at
                WHERE closure_reach.version < excluded.version""",
                fact.closure().value(),
                fact.version(),
                fact.announcement(),
                fact.families(),
                fact.reached(),
                fact.confirmed(),
                utc(fact.at()));
    }

    /** The first moment counts: a tariff told again is not told later. */
    Uni<Void> tariff(Envelope<TariffSet> envelope) {
        var fact = envelope.fact();
        return run(
                """
                INSERT INTO tariff (provider, care_type, weeks, valid_from, told_at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT DO NOTHING""",
                fact.provider(),
                fact.careType().name(),
                fact.weeksPerYear(),
                fact.validFrom(),
                utc(envelope.at()));
    }

    private Uni<Void> run(String statement, Object... values) {
        return sql.run(statement, values).replaceWithVoid();
    }
}
