package nl.plekje.placement.extraday;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.placement.access.Viewer;
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

    /** Requests whose deadline has come, the longest overdue first. Other replicas skip what one is working on. */
    Uni<List<ExtraDayId>> due(Instant now, int most) {
        return sql.list(
                row -> new ExtraDayId(row.getUUID(0)), """
                SELECT id FROM extra_day WHERE state = 'REQUESTED' AND decide_by <= $1
                ORDER BY decide_by, id LIMIT $2 FOR UPDATE SKIP LOCKED""", OffsetDateTime.ofInstant(now, ZoneOffset.UTC), most);
    }

    /** The code of the provider of a contract. The contract must exist. */
    Uni<String> provider(ContractId contract) {
        return sql.one(row -> row.getString(0), "SELECT provider FROM contract WHERE id = $1", contract.value());
    }
}
