package nl.plekje.placement.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.seat.SeatRecountRepository;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;

/** Announces closures. Runs in the transaction of the command. */
@ApplicationScoped
class ClosureService {

    /** A longer closure is the end of a location, which is another thing. */
    private static final int MOST_DAYS = 366;

    private final ClosureRepository closures;
    private final AccessRepository access;
    private final SeatRecountRepository recounts;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ClosureService(
            ClosureRepository closures,
            AccessRepository access,
            SeatRecountRepository recounts,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.closures = closures;
        this.access = access;
        this.recounts = recounts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<ClosureView> announce(LocationId location, ClosureRequest request, Viewer viewer) {
        var days = days(request);
        var view = new ClosureView(
                ClosureId.next(), request.firstDay(), request.lastDay(), request.cause(), clock.instant());
        return access.requireLocation(location, viewer)
                .chain(() -> closures.insert(location, view))
                .chain(() -> recounts.ask(location, days))
                .chain(() -> outbox.append(
                        new ClosureAnnounced(view.id(), 1, location, view.firstDay(), view.lastDay(), view.cause())))
                .chain(() -> audit.record(viewer.account(), "closure-announced", "closure/" + view.id()))
                .replaceWith(view);
    }

    private static DateRange days(ClosureRequest request) {
        if (request.lastDay().isBefore(request.firstDay())) {
            throw new RuleBroken("/lastDay", Explanation.of("placement.days-turned-around"));
        }
        var days = new DateRange(request.firstDay(), request.lastDay());
        if (days.days() > MOST_DAYS) {
            throw new RuleBroken(
                    "/lastDay", Explanation.of("placement.closure.too-long").with("most", FactValue.number(MOST_DAYS)));
        }
        return days;
    }
}
