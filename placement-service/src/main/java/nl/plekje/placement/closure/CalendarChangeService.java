package nl.plekje.placement.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;

/**
 * Tells a change of a provider's calendar under agreed care as a closure of the location: whom it reaches is kept, families
 * are told, and it is made good as a closure that the provider chose (ADR 16). Runs in a transaction of the job.
 */
@ApplicationScoped
class CalendarChangeService {

    private static final String ACTOR = "placement";

    private final CalendarChangeRepository changes;
    private final ClosureRepository closures;
    private final ClosureService closureService;
    private final MissedCareRepository missedCare;
    private final MissedCareService missedCareService;
    private final SeatRepository seats;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CalendarChangeService(
            CalendarChangeRepository changes,
            ClosureRepository closures,
            ClosureService closureService,
            MissedCareRepository missedCare,
            MissedCareService missedCareService,
            SeatRepository seats,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.changes = changes;
        this.closures = closures;
        this.closureService = closureService;
        this.missedCare = missedCare;
        this.missedCareService = missedCareService;
        this.seats = seats;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells a change, unless it was told or undone meanwhile. */
    Uni<Void> tell(CalendarChange change) {
        var now = clock.instant();
        return changes.take(change)
                .chain(taken -> !taken || change.day().isBefore(Amsterdam.dateOf(now))
                        ? Uni.createFrom().voidItem()
                        : seats.lockGroups(change.location())
                                .chain(() -> missedCare.withCare(change.location(), change.day()))
                                .chain(children -> children.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : change.closed() ? close(change, now) : open(change, children, now)));
    }

    private Uni<Void> close(CalendarChange change, Instant now) {
        return missedCare
                .ofCalendar(change.location(), change.day())
                .chain(missed -> keep(closure(change, Cause.PLANNED, now, null), change, missed, missed));
    }

    /** What closed is taken back; a day that was closed before anybody agreed on care there is told to be open. */
    private Uni<Void> open(CalendarChange change, List<ChildId> children, Instant now) {
        var day = new DateRange(change.day(), change.day());
        return closures.lockedOfCalendar(change.location(), change.day())
                .chain(known -> known == null
                        ? told(change, now)
                        : change.day().isEqual(Amsterdam.dateOf(now))
                                // The care of today was missed.
                                ? Uni.createFrom().voidItem()
                                : closureService
                                        .withdraw(change.location(), known, ACTOR, now)
                                        .replaceWithVoid())
                // Closures that stand take what the calendar took.
                .chain(() -> missedCareService.update(change.location(), children, day));
    }

    private Uni<Void> told(CalendarChange change, Instant now) {
        return missedCare
                .ofCalendar(change.location(), change.day())
                .chain(back -> back.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : keep(closure(change, Cause.PUBLIC_HOLIDAY, now, now), change, back, List.of()));
    }

    /**
     * Keeps a closure and tells it.
     *
     * @param reached the sessions that it takes away or gives back
     */
    private Uni<Void> keep(ClosureView view, CalendarChange change, List<MissedCare> reached, List<MissedCare> missed) {
        return closures.insert(change.location(), view, null, ACTOR)
                .chain(() -> missedCare.insert(view.id(), reached))
                .chain(() -> outbox.append(view.fact(1, change.location(), missed)))
                .chain(() -> audit.record(
                        ACTOR,
                        view.withdrawnAt() == null ? "closure-announced" : "closure-withdrawn",
                        "closure/" + view.id()));
    }

    private static ClosureView closure(CalendarChange change, Cause cause, Instant now, Instant withdrawnAt) {
        return new ClosureView(
                ClosureId.next(),
                change.day(),
                change.day(),
                cause,
                Extent.LOCATION,
                null,
                null,
                null,
                null,
                now,
                true,
                withdrawnAt);
    }
}
