package nl.plekje.credit.request;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.credit.request.ExtraDayRefusal.FieldsIn;
import nl.plekje.credit.session.ExtraDay;
import nl.plekje.credit.session.ExtraDayRepository;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Extra days: what one would cost, asking for one, taking one back, paying it with credit after all. */
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
     * day that is impossible whatever the credit: closed, past, beyond the contract, care already, a swap that may not be.
     *
     * @param group another group, at this or another location of the provider; without it the child's own
     * @param giveUp the contracted day given in exchange, where days are swapped (CR-040)
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
            @RestQuery LocalDate answerBy,
            @RestQuery GroupId group,
            @RestQuery LocalDate giveUp) {
        var ask = new ExtraDayAsk(
                child,
                day,
                careType,
                funding,
                Optional.ofNullable(answerBy),
                Optional.ofNullable(group),
                Optional.ofNullable(giveUp),
                clock.instant(),
                FieldsIn.QUERY);
        return families.requireVisible(child, caller)
                .chain(() -> offers.offer(ask))
                .map(ExtraDayQuoteView::of);
    }

    /**
     * Asks for an extra day; its credit is set aside.
     *
     * <p>201 with the request as it was quoted; 404, 409 and 422 as for the quote; 409 too when the split is no longer what
     * the family was quoted. CR-028, CR-029, CR-033, CR-040.
     */
    @POST
    @Path("/extra-days")
    @RolesAllowed(Roles.PARENT)
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ExtraDayView.class, responseCode = "201")
    public Uni<RestResponse<ExtraDayView>> request(@RestPath ChildId child, @NotNull @Valid ExtraDayRequest request) {
        var ask = request.by(child, clock.instant());
        return families.requireCustody(child, caller.account())
                .chain(() -> service.request(ask, request.quoted(), caller.account()))
                .map(extraDay -> RestResponse.status(RestResponse.Status.CREATED, view(extraDay)));
    }

    /** The requests of a child, the latest day first. 404 for a child that is not the caller's. */
    @GET
    @Path("/extra-days")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<Page<ExtraDayView>> list(
            @RestPath ChildId child,
            @RestQuery @Size(max = Cursor.MAX_LENGTH) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var after = Cursor.byDay(cursor);
        return families.requireVisible(child, caller)
                .chain(() -> extraDays.of(child, after, limit + 1))
                .map(found -> Page.of(found.stream().map(this::view).toList(), limit, it -> new Cursor<>(
                                it.day(), it.id().value())
                        .toString()));
    }

    /**
     * Takes a day back: a request that is not answered is withdrawn, a granted day is cancelled by the conditions.
     *
     * <p>200 with the request; 404 for one that is not of the caller's child; 409 when it is settled, or granted and final
     * (CR-031); 422 when cancelling costs something and that is not accepted (CR-058). C9.
     *
     * @param acceptCharge whether the family accepts what a late cancellation costs, as the request itself told
     */
    @DELETE
    @Path("/extra-days/{extraDay}")
    @RolesAllowed(Roles.PARENT)
    @Idempotent
    public Uni<RestResponse<ExtraDayView>> withdraw(
            @RestPath ChildId child,
            @RestPath ExtraDayId extraDay,
            @RestQuery @DefaultValue("false") boolean acceptCharge) {
        return families.requireCustody(child, caller.account())
                .chain(() -> service.takeBack(child, extraDay, acceptCharge, caller.account(), clock.instant()))
                .map(this::view)
                .map(RestResponse::ok);
    }

    /**
     * Pays what is invoiced of a granted day with credit after all, as far as there is credit for it (CR-018).
     *
     * <p>200 with the request; 404 for one that is not of the caller's child; 409 when nothing of it is invoiced, it has
     * begun, or there is no credit for that day.
     */
    @POST
    @Path("/extra-days/{extraDay}/credit")
    @RolesAllowed(Roles.PARENT)
    @Idempotent
    public Uni<RestResponse<ExtraDayView>> payWithCredit(@RestPath ChildId child, @RestPath ExtraDayId extraDay) {
        return families.requireCustody(child, caller.account())
                .chain(() -> service.payWithCredit(child, extraDay, caller.account(), clock.instant()))
                .map(this::view)
                .map(RestResponse::ok);
    }

    private ExtraDayView view(ExtraDay extraDay) {
        return ExtraDayView.of(extraDay, extraDay.stands() ? service.cancellation(extraDay, clock.instant()) : null);
    }
}
