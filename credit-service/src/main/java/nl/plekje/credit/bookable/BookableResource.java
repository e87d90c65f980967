package nl.plekje.credit.bookable;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The days on which a child could have an extra day, before it asks. */
@Path("/children/{child}/bookable-days")
public class BookableResource {

    private static final int USUAL_DAYS = 42;
    private static final int MOST_DAYS = 186;

    private final BookableService service;
    private final FamilyRepository families;
    private final Caller caller;
    private final Clock clock;

    BookableResource(BookableService service, FamilyRepository families, Caller caller, Clock clock) {
        this.service = service;
        this.families = families;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Each open day of the contract without own care as likely, doubtful or full, with what could be had instead and how
     * such requests were answered of late (C4).
     *
     * <p>200; 404 for a child that is not the caller's; 422 without a contract of that care, or for a period of more than
     * half a year.
     *
     * @param from first day; without it today, and never before
     * @param until last day; without it six weeks on
     */
    @GET
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<BookableDaysView> days(
            @RestPath ChildId child,
            @RestQuery @NotNull CareType careType,
            @RestQuery LocalDate from,
            @RestQuery LocalDate until) {
        var now = clock.instant();
        var today = Amsterdam.dateOf(now);
        var first = from == null || from.isBefore(today) ? today : from;
        var last = Optional.ofNullable(until).orElse(first.plusDays(USUAL_DAYS));
        return families.requireVisible(child, caller)
                .invoke(() -> {
                    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
                        throw new RuleBroken(
                                "#query/until",
                                Explanation.of("credit.bookable.refused.period")
                                        .with("earliest", FactValue.date(first))
                                        .with("latest", FactValue.date(first.plusDays(MOST_DAYS))));
                    }
                })
                .chain(() -> service.days(child, careType, first, last, now));
    }
}
