package nl.plekje.credit.request;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.credit.request.ExtraDayRefusal.FieldsIn;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Extra days: what one would cost, asking for one, taking a request back. */
@Path("/children/{child}")
public class ExtraDayResource {

    private final ExtraDayService service;
    private final ExtraDayOfferService offers;
    private final ExtraDayRepository extraDays;
    private final FamilyRepository families;
    private final Caller caller;
    private final Clock clock;

    ExtraDayResource(
            ExtraDayService service,
            ExtraDayOfferService offers,
            ExtraDayRepository extraDays,
            FamilyRepository families,
            Caller caller,
            Clock clock) {
        this.service = service;
        this.offers = offers;
        this.extraDays = extraDays;
        this.families = families;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What an extra day would cost if it were asked for now, and by when it is answered.
     *
     * <p>200 with the offer; 404 for a child that is not the caller's; 409 when the day was asked for already; 422 for a
     * day that is impossible whatever the credit: closed, past, beyond the contract, care already.
     */
    @GET
    @Path("/extra-day-quote")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<ExtraDayQuoteView> quote(
            @RestPath ChildId child,
            @RestQuery @NotNull LocalDate day,
            @RestQuery @NotNull CareType careType,
            @RestQuery @DefaultValue("CREDIT_FIRST") Funding funding,
            @RestQuery LocalDate answerBy) {
        var ask = new ExtraDayAsk(
                child, day, careType, funding, Optional.ofNullable(answerBy), clock.instant(), FieldsIn.QUERY);
        return families.requireVisible(child, caller)
                .chain(() -> offers.offer(ask))
                .map(ExtraDayQuoteView::of);
    }

    /**
     * Asks for an extra day; its credit is set aside.
     *
     * <p>201 with the request as it was quoted; 404, 409 and 422 as for the quote. CR-028, CR-029, CR-033.
     */
    @POST
    @Path("/extra-days")
    @RolesAllowed(Roles.PARENT)
    @Idempotent
    public Uni<RestResponse<ExtraDayView>> request(@RestPath ChildId child, @NotNull @Valid ExtraDayRequest request) {
        var ask = new ExtraDayAsk(
                child,
                request.day(),
                request.careType(),
                request.chosenFunding(),
                Optional.ofNullable(request.answerBy()),
                clock.instant(),
                FieldsIn.BODY);
        return families.requireCustody(child, caller.account())
                .chain(() -> service.request(ask, caller.account()))
                .map(extraDay -> RestResponse.status(RestResponse.Status.CREATED, ExtraDayView.of(extraDay)));
    }

    /** The requests of a child, the latest day first. 404 for a child that is not the caller's. */
    @GET
    @Path("/extra-days")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<Page<ExtraDayView>> list(@RestPath ChildId child) {
        return families.requireVisible(child, caller)
                .chain(() -> extraDays.of(child))
                .map(found -> Page.all(found.stream().map(ExtraDayView::of).toList()));
    }

    /**
     * Takes a request back.
     *
     * <p>200 with the request; 404 for one that is not of the caller's child; 409 when it is decided or withdrawn. C9.
     */
    @DELETE
    @Path("/extra-days/{extraDay}")
    @RolesAllowed(Roles.PARENT)
    @Idempotent
    public Uni<RestResponse<ExtraDayView>> withdraw(@RestPath ChildId child, @RestPath ExtraDayId extraDay) {
        return families.requireCustody(child, caller.account())
                .chain(() -> service.withdraw(child, extraDay, caller.account(), clock.instant()))
                .map(ExtraDayView::of)
                .map(RestResponse::ok);
    }
}
