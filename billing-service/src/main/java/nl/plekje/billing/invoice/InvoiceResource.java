package nl.plekje.billing.invoice;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.YearMonth;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Invoices of a household, for its payer and for finance. A custodian who does not pay gets 404, as anyone else. */
@Path("/households/{id}/invoices")
@RolesAllowed({Roles.PARENT, Roles.FINANCE})
public class InvoiceResource {

    private final InvoiceService invoices;
    private final Caller caller;
    private final Clock clock;

    InvoiceResource(InvoiceService invoices, Caller caller, Clock clock) {
        this.invoices = invoices;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The months with something to invoice up to next month, newest first. 404 for another's household.
     *
     * @param cursor the month before which the page begins
     */
    @GET
    @WithSession
    public Uni<Page<InvoiceMonthView>> months(
            @RestPath HouseholdId id,
            @RestQuery YearMonth cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var last = lastMonth();
        return invoices.account(id, caller)
                .map(account -> Page.of(
                        account.months(last).stream()
                                .filter(month -> cursor == null || month.isBefore(cursor))
                                .limit(limit + 1L)
                                .map(month -> InvoiceMonthView.of(account, month))
                                .toList(),
                        limit,
                        it -> it.month().toString()));
    }

    /**
     * The invoice of a month (BI-032, BI-047), each line with its derivation. 400 for what is no month; 404 for another's
     * household, and for a month with nothing to invoice or later than next month.
     */
    @GET
    @Path("/{month}")
    @WithSession
    public Uni<InvoiceView> get(@RestPath HouseholdId id, @RestPath YearMonth month) {
        var last = lastMonth();
        return invoices.account(id, caller).map(account -> {
            if (!account.months(last).contains(month)) {
                throw new NotFound();
            }
            return InvoiceView.of(account, month);
        });
    }

    /** Invoices are made a month ahead (BI-034). */
    private YearMonth lastMonth() {
        return YearMonth.from(Amsterdam.dateOf(clock.instant())).plusMonths(1);
    }
}
