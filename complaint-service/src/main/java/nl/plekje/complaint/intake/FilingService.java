package nl.plekje.complaint.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import nl.plekje.complaint.location.Location;
import nl.plekje.complaint.location.LocationRepository;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.NotFound;

/** Takes in one case: number, case, text, fact and audit in the transaction of the command. */
@ApplicationScoped
class FilingService {

    private static final long FIRST_VERSION = 1;

    private final ComplainantService complainants;
    private final LocationRepository locations;
    private final TermsService terms;
    private final FilingRepository filings;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;

    FilingService(
            ComplainantService complainants,
            LocationRepository locations,
            TermsService terms,
            FilingRepository filings,
            Outbox outbox,
            Audit audit,
            Caller caller) {
        this.complainants = complainants;
        this.locations = locations;
        this.terms = terms;
        this.filings = filings;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    /** Fails as {@link ComplainantService#of} does, and with {@link NotFound} for an unknown location. */
    Uni<FiledView> file(FilingRequest request, Instant filedAt) {
        return location(request).chain(location -> {
            var today = Amsterdam.dateOf(filedAt);
            var provider = location == null ? null : location.provider();
            var lateness = FilingPolicy.lateness(request.kind(), request.eventOn(), today, terms.on(today, provider));
            return complainants.of(request).chain(complainant -> filings.nextNumber(today.getYear())
                    .map(number -> receipt(number, request.kind(), location, filedAt, lateness))
                    .call(filed -> filings.insert(filed, FIRST_VERSION, today.getYear(), request, complainant))
                    .call(filed -> outbox.append(fact(filed, complainant)))
                    .call(filed -> audit.record(caller.account(), "complaint-filed", "complaint/" + filed.id())));
        });
    }

    private static FiledView receipt(
            CaseNumber number, Kind kind, Location location, Instant filedAt, Optional<Explanation> lateness) {
        var received = Explanation.of("complaint.filing.received")
                .with("kind", FactValue.code(kind))
                .with("number", FactValue.text(number.toString()))
                .with("filedAt", FactValue.instant(filedAt));
        return new FiledView(
                ComplaintId.next(),
                number.toString(),
                kind,
                location,
                ComplaintState.OPEN,
                filedAt,
                lateness.isPresent(),
                lateness.map(received::because).orElse(received));
    }

    private Uni<Location> location(FilingRequest request) {
        return request.location() == null
                ? Uni.createFrom().nullItem()
                : locations.find(request.location()).onItem().ifNull().failWith(NotFound::new);
    }

    private static ComplaintFiled fact(FiledView filed, Complainant complainant) {
        return new ComplaintFiled(
                filed.id(),
                FIRST_VERSION,
                filed.number(),
                filed.kind(),
                filed.location() == null ? null : filed.location().id(),
                complainant.person(),
                complainant.person() == null ? complainant.replyTo() : null,
                filed.filedAt());
    }
}
