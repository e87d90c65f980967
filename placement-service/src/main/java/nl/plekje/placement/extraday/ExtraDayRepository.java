package nl.plekje.placement.extraday;

import static nl.plekje.service.database.Moments.utc;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.terms.ExtraDayTerms.Answers;
import nl.plekje.service.database.Sql;
import nl.plekje.service.problem.NotFound;

/** Requests for extra days. */
@ApplicationScoped
class ExtraDayRepository implements PanacheRepositoryBase<ExtraDayEntity, UUID> {

    private final Sql sql;

    ExtraDayRepository(Sql sql) {
        this.sql = sql;
    }

    /** Locks a request until the transaction ends, if the viewer manages its location. Fails with {@link NotFound}. */
    Uni<ExtraDayEntity> locked(ExtraDayId id, Viewer viewer) {
        return sql.one(row -> true, """
                        SELECT 1 FROM extra_day e JOIN location l ON l.id = e.location_id
                        WHERE e.id = $1 AND ($4 OR ($3 AND $2 = ANY (l.managers)))""", id.value(), viewer.account(), viewer.manager(), viewer.all())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(() -> locked(id));
    }

    /** Locks a request until the transaction ends; null when there is none. */
    Uni<ExtraDayEntity> locked(ExtraDayId id) {
        return findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the request was taken back before we heard of it. */
    Uni<Boolean> wasWithdrawn(ExtraDayId id) {
        return sql.one(row -> true, "SELECT 1 FROM extra_day_withdrawn WHERE id = $1", id.value())
                .map(found -> found != null);
    }

    /** Notes that a request we have not heard of was taken back. */
    Uni<Void> noteWithdrawn(ExtraDayId id) {
        return sql.run("INSERT INTO extra_day_withdrawn (id) VALUES ($1) ON CONFLICT DO NOTHING", id.value())
                .replaceWithVoid();
    }

    /** Requests whose deadline has come, the longest overdue first. */
    Uni<List<ExtraDayId>> due(Instant now, int most) {
        return sql.list(row -> new ExtraDayId(row.getUUID(0)), """
                SELECT id FROM extra_day WHERE state = 'REQUESTED' AND decide_by <= $1
                ORDER BY decide_by, id LIMIT $2""", utc(now), most);
    }

    /** The next deadline of a request that waits for an answer, after this moment; null when there is none. */
    Uni<Instant> nextDeadline(Instant after) {
        return sql.one(
                row -> {
                    var next = row.getOffsetDateTime(0);
                    return next == null ? null : next.toInstant();
                },
                "SELECT min(decide_by) FROM extra_day WHERE state = 'REQUESTED' AND decide_by > $1",
                utc(after));
    }

    /**
     * Requests that may be answered by themselves and have not been tried since the seats of their day changed, the longest
     * waiting first: those that are given a seat, and those whose day is closed by now.
     */
    Uni<List<ExtraDayId>> toTry(Instant now, int most) {
        return sql.list(row -> new ExtraDayId(row.getUUID(0)), """
                SELECT e.id FROM extra_day e LEFT JOIN seat_day s ON s.group_id = e.group_id AND s.day = e.day
                WHERE e.state = 'REQUESTED' AND e.decide_by > $1
                  AND ((e.automatic AND (e.tried_version < 0
                                         OR (s.version > e.tried_version AND s.capacity > s.expected)))
                       OR (s.closed AND s.version > e.tried_version))
                ORDER BY e.requested_at, e.id LIMIT $2""", utc(now), most);
    }

    /** The version of the seats that a request is about; 0 when they were never counted. */
    Uni<Long> seatVersion(ExtraDayEntity request) {
        return sql.one(
                        row -> row.getLong(0),
                        "SELECT version FROM seat_day WHERE group_id = $1 AND day = $2",
                        request.group,
                        request.day)
                .map(version -> version == null ? 0 : version);
    }

    /**
     * Where a request comes from.
     *
     * @param answers who answers there, where the location has it otherwise than its provider; null when it has not
     */
    record Origin(String provider, Answers answers) {}

    /** Where a request about this contract and location comes from; null when one of them is not known. */
    Uni<Origin> origin(ContractId contract, LocationId location) {
        return sql.one(
                row -> new Origin(
                        row.getString(0), row.getString(1) == null ? null : Answers.valueOf(row.getString(1))),
                "SELECT c.provider, l.extra_day_answers FROM contract c, location l WHERE c.id = $1 AND l.id = $2",
                contract.value(),
                location.value());
    }

    /** Who answers at a location, as it has set it; null when as its provider's conditions have it. */
    Uni<Void> setAnswers(LocationId location, Answers answers) {
        return sql.run(
                        "UPDATE location SET extra_day_answers = $2 WHERE id = $1",
                        location.value(),
                        answers == null ? null : answers.name())
                .replaceWithVoid();
    }

    /** Has the requests that wait at a location answered in this way from now on. */
    Uni<Void> answerWaiting(LocationId location, boolean automatic) {
        return sql.run("""
                        UPDATE extra_day SET automatic = $2, tried_version = -1
                        WHERE location_id = $1 AND state = 'REQUESTED' AND automatic <> $2""", location.value(), automatic).replaceWithVoid();
    }

    /** The provider of a location and who answers there, as it has set it. The location must exist. */
    Uni<Origin> setting(LocationId location) {
        return sql.one(
                row -> new Origin(
                        row.getString(0), row.getString(1) == null ? null : Answers.valueOf(row.getString(1))),
                "SELECT provider, extra_day_answers FROM location WHERE id = $1",
                location.value());
    }
}
