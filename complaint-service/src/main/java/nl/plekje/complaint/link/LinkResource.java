package nl.plekje.complaint.link;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.HistoryRepository;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.history.CaseEvent.Linked;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Cases about one event, and proposals (K3, CO-027). */
@Path("/complaints/{id}/links")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class LinkResource {

    private final LinkRepository links;
    private final HistoryRepository histories;
    private final CommandService commands;
    private final Caller caller;

    LinkResource(LinkRepository links, HistoryRepository histories, CommandService commands, Caller caller) {
        this.links = links;
        this.histories = histories;
        this.commands = commands;
        this.caller = caller;
    }

    /** @param other the case that is about the same event */
    public record LinkRequest(@NotNull ComplaintId other) {}

    /** Cases linked with this one, and those that may be about the same event. 404 for a case not seen. */
    @GET
    @WithSession
    public Uni<Page<LinkView>> around(@RestPath ComplaintId id) {
        return seen(id).chain(() -> links.around(id, Viewer.asHandler(caller))).map(Page::all);
    }

    /** Links two cases; each keeps its own answer. 404 for a case not seen, 422 for a case with itself. */
    @POST
    @Idempotent
    public Uni<RestResponse<CaseStanding>> link(@RestPath ComplaintId id, @NotNull @Valid LinkRequest request) {
        if (id.equals(request.other())) {
            throw new RuleBroken("/other", Explanation.of("complaint.link.itself"));
        }
        var first = id.value().compareTo(request.other().value()) < 0 ? id : request.other();
        var second = first.equals(id) ? request.other() : id;
        return seen(id).chain(() -> seen(request.other()))
                .chain(() -> links.lockedGroups(first, second))
                .map(groups -> groups.isEmpty() ? Id.next() : groups.get(0))
                .chain(group -> commands.asHandler(
                                first, "complaint-linked", situation -> Deed.all(new Linked(group, second)))
                        .chain(one -> commands.asHandler(
                                        second, "complaint-linked", situation -> Deed.all(new Linked(group, first)))
                                .map(other -> first.equals(id) ? one : other)));
    }

    private Uni<?> seen(ComplaintId id) {
        return histories.find(id, Viewer.asHandler(caller)).onItem().ifNull().failWith(NotFound::new);
    }
}
