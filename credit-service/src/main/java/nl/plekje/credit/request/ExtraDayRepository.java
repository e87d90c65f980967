package nl.plekje.credit.request;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;

/** Requests for extra days. Whoever changes one holds the lock of the child's ledger. */
@ApplicationScoped
class ExtraDayRepository implements PanacheRepositoryBase<ExtraDayEntity, UUID> {

    private static final String STANDING = "state in ('REQUESTED', 'GRANTED')";

    /** A request, or null. */
    Uni<ExtraDayEntity> find(ExtraDayId extraDay) {
        return findById(extraDay.value());
    }

    /** A child's requests, the latest day first. */
    Uni<List<ExtraDayEntity>> of(ChildId child) {
        return list("childId = ?1 order by day desc, extraDayId desc", child.value());
    }

    /** Whether the day was asked for before and that request stands. */
    Uni<Boolean> isAsked(ChildId child, CareType careType, LocalDate day) {
        return count("childId = ?1 and careType = ?2 and day = ?3 and " + STANDING, child.value(), careType, day)
                .map(found -> found > 0);
    }

    /** Extra days of a child in a calendar year that stand. */
    Uni<Integer> inYear(ChildId child, int year) {
        return count(
                        "childId = ?1 and day between ?2 and ?3 and " + STANDING,
                        child.value(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31))
                .map(Long::intValue);
    }
}
