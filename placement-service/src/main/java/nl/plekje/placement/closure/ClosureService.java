package nl.plekje.placement.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.closure.ClosureRepository.Stored;
import nl.plekje.placement.seat.SeatRecountRepository;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.Conflict;

/**
 * Announces closures and takes them back. Runs in the transaction of the command, in which no seat of the location is given,
 * so that what is missed is told in full.
 */
@ApplicationScoped
class ClosureService {

    /** What one fact can hold; a longer closure is announced in parts. */
    private static final int MOST_SESSIONS = 3_500;

    private final ClosureRepository closures;
    private final MissedCareRepository missedCare;
    private final MissedCareService missedCareService;
    private final ReachService reach;
    private final SeatRepository seats;
    private final AccessRepository access;
    private final SeatRecountRepository recounts;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ClosureService(
            ClosureRepository closures,
            MissedCareRepository missedCare,
            MissedCareService missedCareService,
            ReachService reach,
            SeatRepository seats,
            AccessRepository access,
            SeatRecountRepository recounts,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.closures = closures;
        this.missedCare = missedCare;
        this.missedCareService = missedCareService;
        this.reach = reach;
        this.seats = seats;
        this.access = access;
        this.recounts = recounts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom a closure would reach; closes nothing. */
    Uni<ReachView> preview(LocationId location, ClosureRequest request, Viewer viewer) {
        ClosurePolicy.days(request);
        return access.requireLocation(location, viewer)
                .chain(() -> requireGroup(location, request))
                .chain(() -> missed(location, request))
                .chain(reach::of);
    }

    Uni<ClosureView> announce(LocationId location, ClosureRequest request, Viewer viewer) {
        var days = ClosurePolicy.days(request);
        var view = view(request, clock.instant());
        return access.requireLocation(location, viewer)
                .chain(() -> requireGroup(location, request))
                .chain(() -> seats.lockGroups(location))
                .chain(() -> closures.stands(location, request))
                .invoke(stands -> {
                    if (stands) {
                        throw new Conflict("", Explanation.of("placement.closure.announced-before"));
                    }
                })
                .chain(() -> missed(location, request))
                .chain(missed -> closures.insert(location, view, request.children(), viewer.account())
                        .chain(() -> missedCare.insert(view.id(), missed))
                        .chain(() -> recount(location, view, days, missed))
                        .chain(() -> outbox.append(view.fact(1, location, missed))))
                .chain(() -> audit.record(viewer.account(), "closure-announced", "closure/" + view.id()))
                .replaceWith(view);
    }

    /** Takes a closure back; one that has begun ends today, since the care of today was missed. */
    Uni<ClosureView> withdraw(LocationId location, ClosureId closure, Viewer viewer) {
        var now = clock.instant();
        return access.requireLocation(location, viewer)
                .chain(() -> seats.lockGroups(location))
                .chain(() -> closures.locked(location, closure))
                .invoke(stored -> {
                    if (stored.view().ofCalendar()) {
                        throw new Conflict("", Explanation.of("placement.closure.of-calendar"));
                    }
                })
                .chain(stored -> withdraw(location, stored, viewer.account(), now));
    }

    /** Takes a closure back that is locked, as are the groups of the location. */
    Uni<ClosureView> withdraw(LocationId location, Stored stored, String actor, Instant now) {
        var before = stored.view();
        if (before.withdrawnAt() != null) {
            throw new Conflict("", Explanation.of("placement.closure.withdrawn-before"));
        }
        var today = Amsterdam.dateOf(now);
        if (!before.lastDay().isAfter(today) && before.firstDay().isBefore(today.plusDays(1))) {
            throw new RuleBroken(
                    "", Explanation.of("placement.closure.over").with("lastDay", FactValue.date(before.lastDay())));
        }
        var begun = !before.firstDay().isAfter(today);
        var after = begun ? before.until(today) : before.withdrawn(now);
        var careFrom = begun ? today.plusDays(1) : before.firstDay();
        return missedCare
                .of(before.id())
                .chain(missed -> closures.update(after, actor)
                        .chain(() -> missedCare.deleteAfter(before.id(), careFrom.minusDays(1)))
                        .chain(() -> recount(location, before, new DateRange(careFrom, before.lastDay()), missed))
                        .chain(() -> outbox.append(after.fact(
                                stored.version() + 1,
                                location,
                                missed.stream()
                                        .filter(it -> it.day().isBefore(careFrom))
                                        .toList())))
                        // What it took may be another's to take now.
                        .chain(() -> missedCareService.update(
                                location,
                                missed.stream()
                                        .map(MissedCare::child)
                                        .distinct()
                                        .toList(),
                                new DateRange(careFrom, before.lastDay()))))
                .chain(() -> audit.record(actor, "closure-withdrawn", "closure/" + before.id()))
                .replaceWith(after);
    }

    /** Whom a closure reaches, as it was told. */
    Uni<ReachView> reach(LocationId location, ClosureId closure, Viewer viewer) {
        return access.requireLocation(location, viewer)
                .chain(() -> closures.require(location, closure))
                .chain(() -> missedCare.of(closure))
                .chain(reach::of);
    }

    private Uni<Void> requireGroup(LocationId location, ClosureRequest request) {
        return request.group() == null
                ? Uni.createFrom().voidItem()
                : closures.hasGroup(location, request.group())
                        .invoke(known -> {
                            if (!known) {
                                throw new RuleBroken("/group", Explanation.of("placement.group-unknown"));
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<List<MissedCare>> missed(LocationId location, ClosureRequest request) {
        return missedCare.of(location, request, MOST_SESSIONS + 1).invoke(missed -> {
            if (missed.size() > MOST_SESSIONS) {
                throw new RuleBroken(
                        "/lastDay",
                        Explanation.of("placement.closure.in-parts").with("most", FactValue.number(MOST_SESSIONS)));
            }
        });
    }

    private Uni<Void> recount(LocationId location, ClosureView view, DateRange days, List<MissedCare> missed) {
        return switch (view.extent()) {
            case LOCATION -> recounts.ask(location, days);
            case GROUP -> recounts.ask(view.group(), days.stream().toList());
            case CHILDREN ->
                recounts.ask(missed.stream()
                        .map(it -> new SeatRecountRepository.GroupOnDay(it.group(), it.day()))
                        .distinct()
                        .toList());
        };
    }

    private static ClosureView view(ClosureRequest request, Instant now) {
        return new ClosureView(
                ClosureId.next(),
                request.firstDay(),
                request.lastDay(),
                request.cause(),
                request.extentOrAll(),
                request.group(),
                request.from(),
                request.circumstance(),
                request.note(),
                now,
                false,
                null);
    }
}
