package nl.plekje.credit.absence;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.plekje.credit.absence.AbsenceQuoteService.Asked;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What an absence earns, said before it is reported (C7). */
@Path("/children/{child}/absence-quote")
public class AbsenceQuoteResource {

    private final AbsenceQuoteService quotes;
    private final FamilyRepository families;
    private final Caller caller;
    private final Clock clock;

    AbsenceQuoteResource(AbsenceQuoteService quotes, FamilyRepository families, Caller caller, Clock clock) {
        this.quotes = quotes;
        this.families = families;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The answers for both reasons if the absence were reported now: by a parent in the app, by others as staff.
     *
     * <p>200 with the answers; 404 for a child that is not the caller's; 422 for a day without care, a closed day or a
     * day reported already.
     *
     * @param contract under which contract, where the child has more on that day; without it the earliest session
     * @param begins local time at which the session begins, where there are more on that day; without it the earliest
     * @param careType which care, where the child has more on that day; without it the earliest session
     */
    @GET
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<AbsenceQuoteView> quote(
            @RestPath ChildId child,
            @RestQuery @NotNull LocalDate day,
            @RestQuery ContractId contract,
            @RestQuery LocalTime begins,
            @RestQuery CareType careType) {
        var channel = caller.is(Roles.PARENT) ? Channel.PORTAL : Channel.STAFF;
        return families.requireVisible(child, caller)
                .chain(() -> quotes.quote(
                        new Asked(
                                child,
                                day,
                                Optional.ofNullable(contract),
                                Optional.ofNullable(begins),
                                Optional.ofNullable(careType)),
                        channel,
                        clock.instant()));
    }
}
