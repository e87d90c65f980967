package nl.plekje.complaint.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.plekje.complaint.location.Location;
import nl.plekje.complaint.location.LocationRepository;
import nl.plekje.events.ComplaintFiled;
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
    private final FilingRepository filings;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;

    FilingService(
            ComplainantService complainants,
            LocationRepository locations,
            FilingRepository filings,
            Outbox outbox,
            Audit audit,
            Caller caller) {
        this.complainants = complainants;
        this.locations = locations;
        this.filings = filings;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    Uni<FiledView> file(FilingRequest request, Instant filedAt) {
        var today = Amsterdam.dateOf(filedAt);
        var lateness = FilingPolicy.lateness(request.kind(), request.eventOn(), today);
        return location(request).chain(location -> complainants
                .of(request)
                .chain(complainant -> filings.nextNumber(today.getYear()).chain(number -> {
                    var received = Explanation.of("complaint.filing.received")
                            .with("kind", FactValue.code(request.kind()))
                            .with("number", FactValue.text(number.toString()))
                            .with("filedAt", FactValue.instant(filedAt));
                    var why = lateness.map(received::because).orElse(received);
                    var filed = new FiledView(
                            ComplaintId.next(),
                            number.toString(),
                            request.kind(),
                            location,
                            ComplaintState.OPEN,
                            filedAt,
                            lateness.isPresent(),
                            why);
                    return filings.insert(filed, FIRST_VERSION, number.year(), request, complainant)
                            .chain(() -> outbox.append(fact(filed, complainant)))
                            .chain(() -> audit.record(caller.account(), "complaint-filed", "complaint/" + filed.id()))
                            .replaceWith(filed);
                })));
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
