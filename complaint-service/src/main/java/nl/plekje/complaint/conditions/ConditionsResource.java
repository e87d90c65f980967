package nl.plekje.complaint.conditions;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.conditions.ConditionsView.KindView;
import nl.plekje.complaint.location.LocationRepository;
import nl.plekje.complaint.terms.ExternalTerms.Order;
import nl.plekje.complaint.terms.HandlingTerms;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;

/** What the form shows, and when people can be reached. */
@Path("/conditions")
@RolesAllowed({Roles.PARENT, Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class ConditionsResource {

    private static final int ATTACHMENT_BYTES = 5 * 1024 * 1024;
    private static final int MOST_DAYS = 92;

    private final TermsService terms;
    private final LocationRepository locations;
    private final Clock clock;

    ConditionsResource(TermsService terms, LocationRepository locations, Clock clock) {
        this.terms = terms;
        this.locations = locations;
        this.clock = clock;
    }

    /** A day with service hours. */
    public record ServiceDay(LocalDate day, String from, String until, String calendar) {}

    /** The conditions under which something is filed today. @param location the location it is about; null when none */
    @GET
    @WithSession
    public Uni<ConditionsView> conditions(@RestQuery LocationId location) {
        return provider(location).map(provider -> {
            var today = Amsterdam.dateOf(clock.instant());
            var handling = terms.handling(today, provider);
            return new ConditionsView(
                    Explanation.of("complaint.form.first-step", new RuleId("CO-001")),
                    Stream.of(Kind.values())
                            .map(kind -> new KindView(kind, promise(kind, handling)))
                            .toList(),
                    List.of(Category.values()),
                    terms.on(today, provider).withinMonths(),
                    handling.regulation().link(),
                    handling.regulation().mailbox(),
                    Explanation.of(
                            handling.external().order() == Order.COMMITTEE
                                    ? "complaint.external.committee"
                                    : "complaint.external.desk-then-committee",
                            handling.external().source()),
                    ATTACHMENT_BYTES);
        });
    }

    /** The days with service hours in a span of at most three months: what clocks of contact run in. */
    @GET
    @Path("/service-hours")
    @WithSession
    public Uni<Page<ServiceDay>> serviceHours(
            @RestQuery LocationId location, @RestQuery LocalDate from, @RestQuery LocalDate until) {
        return provider(location).map(provider -> {
            var first = from == null ? Amsterdam.dateOf(clock.instant()) : from;
            var last = until == null || until.isAfter(first.plusDays(MOST_DAYS)) ? first.plusDays(MOST_DAYS) : until;
            var calendar = terms.calendar(terms.handling(first, provider));
            return Page.all(first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                    .flatMap(day -> calendar.hours(day).stream()
                            .map(hours -> new ServiceDay(
                                    day,
                                    hours.from().toString(),
                                    hours.until().toString(),
                                    calendar.versionOn(day).days().version())))
                    .toList());
        });
    }

    private Uni<String> provider(LocationId location) {
        return location == null
                ? Uni.createFrom().nullItem()
                : locations.find(location).map(found -> found == null ? null : found.provider());
    }

    private static Explanation promise(Kind kind, HandlingTerms handling) {
        return Explanation.of("complaint.form.promise." + kind.name().toLowerCase(Locale.ROOT), handling.contact())
                .with("days", FactValue.number(handling.contactWorkingDays()))
                .with("weeks", FactValue.number(handling.verdictWeeks()));
    }
}
