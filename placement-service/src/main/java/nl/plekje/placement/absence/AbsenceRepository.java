package nl.plekje.placement.absence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.problem.NotFound;

/** Absences that were reported. */
@ApplicationScoped
class AbsenceRepository implements PanacheRepositoryBase<AbsenceEntity, UUID> {

    /** Locks the child's absence until the transaction ends. Fails with {@link NotFound}. */
    Uni<AbsenceEntity> locked(ChildId child, AbsenceId absence) {
        return findById(absence.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(found -> found != null && found.child.equals(child.value()) ? found : null)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
