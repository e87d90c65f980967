package nl.plekje.placement.absence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
                            SELECT $1, 1, s.child_id, c.id, c.group_id, $4, s.begins, s.ends, 'LEAVE', 'PORTAL', $6, $7, $8
                            FROM contract_session s
                            JOIN contract c ON c.id = s.contract_id
                            JOIN location l ON l.id = c.location_id
                            WHERE c.id = $2 AND s.child_id = $3 AND s.weekday = extract(isodow FROM $4::date)
                              AND s.begins = $5 AND $4 BETWEEN s.first_day AND s.last_day
                              AND NOT EXISTS (SELECT FROM closing(l.id, c.group_id, s.child_id, $4, s.begins))
                              AND NOT EXISTS (SELECT FROM provider_closed_day x WHERE x.provider = l.provider AND x.day = $4)
                              AND NOT EXISTS (SELECT FROM school_holiday x
                                              WHERE c.weeks_per_year = 40 AND x.region = l.school_region
                                                AND $4 BETWEEN x.first_day AND x.last_day)
                            ON CONFLICT (contract_id, day, begins) WHERE withdrawn_at IS NULL DO NOTHING
                            RETURNING group_id, day)
                        INSERT INTO seat_recount (group_id, day) SELECT group_id, day FROM given RETURNING id""",
                        id.value(),
                        given.contract().value(),
                        given.child().value(),
                        given.day(),
                        given.session().from(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
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
