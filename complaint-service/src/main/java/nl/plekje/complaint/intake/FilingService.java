package nl.plekje.complaint.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plekje.complaint.casework.CaseHeader;
import nl.plekje.complaint.casework.CaseService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.colleague.Colleague;
import nl.plekje.complaint.colleague.ColleagueRepository;
import nl.plekje.complaint.history.CaseClock;
import nl.plekje.complaint.history.CaseEvent.Filed;
import nl.plekje.complaint.intake.RoutingPolicy.Arrival;
import nl.plekje.complaint.location.Location;
import nl.plekje.complaint.location.LocationRepository;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.NotFound;

/** Takes in one case: number, case, text, first events, facts and audit in the transaction of the command. */
@ApplicationScoped
public class FilingService {

    /** K4: how long a complaint about the same child counts as the same. */
    private static final int SAME_CHILD_MONTHS = 12;

    private final ComplainantService complainants;
    private final LocationRepository locations;
    private final ColleagueRepository colleagues;
    private final TermsService terms;
    private final FilingRepository filings;
    private final CaseService cases;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;

    FilingService(
            ComplainantService complainants,
            LocationRepository locations,
            ColleagueRepository colleagues,
            TermsService terms,
            FilingRepository filings,
            CaseService cases,
            Outbox outbox,
            Audit audit,
            Caller caller) {
        this.complainants = complainants;
        this.locations = locations;
        this.colleagues = colleagues;
        this.terms = terms;
        this.filings = filings;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Takes in what reached us now, or, of what staff enters for somebody, on the day they say: number, terms and clocks are
     * those of the receipt. Fails as {@link ComplainantService#of} and {@link FilingPolicy#receivedAt} do, and with
     * {@link NotFound} for an unknown location.
     */
    public Uni<FiledView> file(FilingRequest request, Instant now) {
        return location(request).chain(location -> {
            var filedAt = FilingPolicy.receivedAt(request.receivedOn(), now);
            var day = Amsterdam.dateOf(filedAt);
            var provider = location == null ? null : location.provider();
            var lateness = FilingPolicy.lateness(request.kind(), request.eventOn(), day, terms.on(day, provider));
            return complainants.of(request).chain(complainant -> filings.nextNumber(day.getYear())
                    // The number lets one filing pass at a time, so that each sees those before it (CO-021).
                    .chain(number -> arrival(request, complainant, location, filedAt)
                            .chain(arrival -> take(
                                    request,
                                    received(number, request, provider, filedAt, lateness),
                                    complainant,
                                    location,
                                    arrival,
                                    now))));
        });
    }

    private Uni<FiledView> take(
            FilingRequest request,
            NewCase filed,
            Complainant complainant,
            Location location,
            Arrival arrival,
            Instant now) {
        return filings.insert(filed, request, complainant)
                .chain(() -> begin(filed, request, complainant, arrival, now))
                .chain(situation -> owner(situation).map(owner -> receipt(filed, location, situation, owner)))
                .call(receipt -> outbox.append(fact(receipt, complainant)))
                .call(receipt -> audit.record(caller.account(), "complaint-filed", "complaint/" + receipt.id()));
    }

    private Uni<Arrival> arrival(FilingRequest request, Complainant complainant, Location location, Instant filedAt) {
        var provider = location == null ? null : location.provider();
        var months = terms.handling(Amsterdam.dateOf(filedAt), provider).levelUpWithinMonths();
        return managers(location).chain(managers -> colleagues
                .above(managers.isEmpty() ? null : managers.get(0))
                .chain(above -> filings.earlier(
                                request.location(),
                                request.category(),
                                request.child(),
                                monthsBefore(filedAt, months),
                                monthsBefore(filedAt, SAME_CHILD_MONTHS))
                        .map(earlier -> new Arrival(
                                request.kind(),
                                request.category(),
                                complainant.channel(),
                                managers,
                                above,
                                Boolean.TRUE.equals(request.aboutTheManager()),
                                earlier))));
    }

    private Uni<List<String>> managers(Location location) {
        return location == null
                ? Uni.createFrom().item(List.of())
                : locations
                        .managers(location.id())
                        .map(managers -> managers.stream().sorted().toList());
    }

    private static Instant monthsBefore(Instant moment, int months) {
        LocalDate day = Amsterdam.dateOf(moment).minusMonths(months);
        return Amsterdam.startOf(day);
    }

    private static NewCase received(
            CaseNumber number,
            FilingRequest request,
            String provider,
            Instant filedAt,
            Optional<Explanation> lateness) {
        var received = Explanation.of("complaint.filing.received")
                .with("kind", FactValue.code(request.kind()))
                .with("number", FactValue.text(number.toString()))
                .with("filedAt", FactValue.instant(filedAt));
        return new NewCase(
                ComplaintId.next(),
                number,
                provider,
                filedAt,
                lateness.isPresent(),
                lateness.map(received::because).orElse(received));
    }

    private Uni<Situation> begin(
            NewCase filed, FilingRequest request, Complainant complainant, Arrival arrival, Instant now) {
        var first = new Filed(
                request.kind(),
                request.category(),
                request.location(),
                filed.provider(),
                request.child(),
                filed.late(),
                complainant.relation(),
                complainant.channel(),
                request.eventOn());
        var events = Stream.concat(
                        Stream.of(new Deed(first, filed.filedAt())),
                        RoutingPolicy.route(arrival).stream().map(Deed::now))
                .toList();
        var header = new CaseHeader(
                filed.id(),
                filed.number().toString(),
                complainant.person(),
                complainant.account(),
                complainant.replyTo(),
                false);
        var actor = new Viewer(caller.account(), false, false, true);
        return cases.begin(header, events, List.of(), actor, now);
    }

    private Uni<String> owner(Situation situation) {
        var owner = situation.file().now().owner();
        return owner == null
                ? Uni.createFrom().nullItem()
                : colleagues.find(owner).map(found -> Optional.ofNullable(found)
                        .map(Colleague::name)
                        .orElse(null));
    }

    private static FiledView receipt(NewCase filed, Location location, Situation situation, String owner) {
        var file = situation.file();
        return new FiledView(
                filed.id(),
                file.number(),
                file.now().kind(),
                location,
                file.now().state(),
                filed.filedAt(),
                filed.late(),
                owner,
                due(situation, ClockKind.CONTACT),
                due(situation, ClockKind.VERDICT),
                filed.why());
    }

    private static Instant due(Situation situation, ClockKind kind) {
        return situation.clocks().stream()
                .filter(clock -> clock.clock() == kind)
                .map(CaseClock::dueAt)
                .findFirst()
                .orElse(null);
    }

    private Uni<Location> location(FilingRequest request) {
        return request.location() == null
                ? Uni.createFrom().nullItem()
                : locations.find(request.location()).onItem().ifNull().failWith(NotFound::new);
    }

    private static ComplaintFiled fact(FiledView filed, Complainant complainant) {
        return new ComplaintFiled(
                filed.id(),
                1,
                filed.number(),
                filed.kind(),
                filed.location() == null ? null : filed.location().id(),
                complainant.person(),
                complainant.person() == null ? complainant.replyTo() : null,
                filed.filedAt(),
                filed.owner(),
                filed.contactDue(),
                filed.verdictDue());
    }
}
