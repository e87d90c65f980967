package nl.plekje.complaint.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import org.jboss.resteasy.reactive.RestResponse;

/** Carries out the command of a caller on a case, with its audit, and answers where the case stands. */
@ApplicationScoped
public class CommandService {

    private final CaseService cases;
    private final Audit audit;
    private final Caller caller;

    CommandService(CaseService cases, Audit audit, Caller caller) {
        this.cases = cases;
        this.audit = audit;
        this.caller = caller;
    }

    /** By those who handle the case: the coordinator any, a manager those they see; nobody one that is about them. */
    public Uni<RestResponse<CaseStanding>> asHandler(ComplaintId id, String action, CaseService.Decision decision) {
        return change(id, Viewer.asHandler(caller), action, decision);
    }

    /** By who filed it. */
    public Uni<RestResponse<CaseStanding>> asComplainant(ComplaintId id, String action, CaseService.Decision decision) {
        return change(id, Viewer.asComplainant(caller), action, decision);
    }

    /** By anyone who sees it. */
    public Uni<RestResponse<CaseStanding>> asAnyone(ComplaintId id, String action, CaseService.Decision decision) {
        return change(id, Viewer.of(caller), action, decision);
    }

    private Uni<RestResponse<CaseStanding>> change(
            ComplaintId id, Viewer viewer, String action, CaseService.Decision decision) {
        return cases.change(id, viewer, decision)
                .call(() -> audit.record(caller.account(), action, "complaint/" + id))
                .map(situation -> RestResponse.ok(CaseStanding.of(situation)));
    }
}
