package nl.plekje.placement.absence;

import static nl.plekje.service.database.Moments.utc;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.database.Sql;

/** Absences that were given in a swap. */
@ApplicationScoped
class SwapRepository implements PanacheRepositoryBase<AbsenceEntity, UUID> {

    private final Sql sql;

    SwapRepository(Sql sql) {
        this.sql = sql;
    }

    /** Writes the absence and asks for a count; false when the session cannot be given up. */
    Uni<Boolean> insert(AbsenceId id, GivenDay given, String actor, Instant now) {
        return sql.one(
                        row -> true,
                        """
                        WITH given AS (
                            INSERT INTO absence (id, version, child_id, contract_id, group_id, day, begins, ends, reason,
                                                 channel, reported_at, reported_by, swapped_for)
                            SELECT $1, 1, c.child_id, c.contract_id, c.group_id, $4, c.begins, c.ends, 'LEAVE', 'PORTAL', $6,
                                   $7, $8
                            FROM care_on($4) AS c
                            WHERE c.child_id = $3 AND c.contract_id = $2 AND c.begins = $5 AND c.status = 'CARE'
                            ON CONFLICT (contract_id, day, begins) WHERE withdrawn_at IS NULL DO NOTHING
                            RETURNING group_id, day)
                        INSERT INTO seat_recount (group_id, day) SELECT group_id, day FROM given RETURNING id""",
                        id.value(),
                        given.contract().value(),
                        given.child().value(),
                        given.day(),
                        given.session().from(),
                        utc(now),
                        actor,
                        given.swappedFor().value())
                .map(written -> written != null);
    }

    /** Removes an absence that nobody has heard of. */
    Uni<Void> delete(AbsenceId id) {
        return sql.run("DELETE FROM absence WHERE id = $1", id.value()).replaceWithVoid();
    }

    /** Locks the absence that was given for an extra day and stands; null when there is none. */
    Uni<AbsenceEntity> locked(ExtraDayId extraDay) {
        return find("swappedFor = ?1 and withdrawnAt is null", extraDay.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }
}
