package nl.plekje.placement.contract;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.placement.care.CareRepository;
import nl.plekje.placement.closure.MissedCareService;
import nl.plekje.service.problem.Conflict;

/** What follows for a child's other days from a contract that was signed or whose end has moved. */
@ApplicationScoped
class ContractCareService {

    private final CareRepository care;
    private final MissedCareService missedCare;

    ContractCareService(CareRepository care, MissedCareService missedCare) {
        this.care = care;
        this.missedCare = missedCare;
    }

    /**
     * Holds a contract as it is stored now against the child's extra days, and tells closures that take more or less of it.
     *
     * @param days the days on which it gives or gave care that changed
     * @param pointer the field of the request that brought the contract onto an extra day, if it did
     * @throws Conflict when an extra day is at the time of one of its sessions
     */
    Uni<Void> changed(ContractView contract, DateRange days, String pointer) {
        return care.firstExtraDayDuring(contract.id())
                .invoke(taken -> {
                    if (taken != null) {
                        throw new Conflict(
                                pointer,
                                Explanation.of("placement.contract.extra-day-then")
                                        .with("day", FactValue.date(taken)));
                    }
                })
                .chain(() -> missedCare.update(contract.location(), List.of(contract.child()), days));
    }
}
