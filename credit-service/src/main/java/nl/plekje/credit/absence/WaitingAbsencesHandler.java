package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.credit.contract.ContractKnownHandler;
import nl.plekje.kernel.id.ContractId;

/** Absences whose report overtook their contract on the way here are answered once it arrives. */
@ApplicationScoped
class WaitingAbsencesHandler implements ContractKnownHandler {

    private final AbsenceService absences;

    WaitingAbsencesHandler(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public Uni<Void> known(ContractId contract) {
        return absences.answerWaiting(contract);
    }
}
