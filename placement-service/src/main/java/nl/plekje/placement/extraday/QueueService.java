package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.extraday.QueueItemView.Proposal;
import nl.plekje.placement.extraday.QueueRepository.Queued;
import nl.plekje.placement.seat.CountedDay;
import nl.plekje.placement.seat.ExpectedChild;
import nl.plekje.placement.seat.SeatDecision;
import nl.plekje.placement.seat.SeatPolicy;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;

/** Puts the queue together with the seats as they are now. */
@ApplicationScoped
class QueueService {

    private final QueueRepository queue;
    private final SeatRepository seats;
    private final SeatPolicy policy;

    QueueService(QueueRepository queue, SeatRepository seats, SeatPolicy policy) {
        this.queue = queue;
        this.seats = seats;
        this.policy = policy;
    }

    Uni<Page<QueueItemView>> list(QueueQuery asked, Viewer viewer) {
        return queue.list(asked, viewer, asked.limit() + 1)
                .map(found -> Page.of(
                        found, asked.limit(), item -> after(asked.state(), item).toString()))
                .chain(page -> days(page.items())
                        .map(days -> new Page<>(
                                page.items().stream()
                                        .map(item -> view(item, days.get(where(item))))
                                        .toList(),
                                page.next())));
    }

    private static Cursor<Instant> after(QueueState state, Queued item) {
        return new Cursor<>(
                state == QueueState.OPEN ? item.decideBy() : item.decidedAt(),
                item.id().value());
    }

    private Uni<Map<GroupOnDay, CountedDay>> days(List<Queued> items) {
        return seats.count(items.stream().map(QueueService::where).distinct().toList())
                .map(counted -> {
                    Map<GroupOnDay, CountedDay> days = new HashMap<>();
                    counted.forEach(day -> days.put(
                            new GroupOnDay(day.group().group(), day.group().day()), day));
                    return days;
                });
    }

    private QueueItemView view(Queued item, CountedDay day) {
        var occupancy = policy.occupancy(day);
        var open = item.state() == ExtraDayState.REQUESTED;
        var child = new ExpectedChild(
                item.child(), item.born(), item.session().from(), item.session().until());
        var seat = policy.decide(day, child);
        return new QueueItemView(
                item.id(),
                new QueueItemView.Child(item.child(), item.firstName()),
                item.location(),
                new QueueItemView.Group(item.group(), item.groupName()),
                item.careType(),
                item.day(),
                item.session(),
                item.funding(),
                item.creditMinutes(),
                item.invoiceMinutes(),
                item.requestedAt(),
                item.decideBy(),
                item.givenUp(),
                new QueueItemView.Seats(
                        occupancy.expected(),
                        occupancy.capacity(),
                        occupancy.staffPlanned(),
                        occupancy.staffNeeded().isPresent()
                                ? occupancy.staffNeeded().getAsInt()
                                : null,
                        seat instanceof SeatDecision.Free free ? free.staffNeeded() : null),
                open ? proposal(seat) : null,
                item.state(),
                item.outcome(),
                item.decidedAt(),
                item.decidedAs() == null ? null : new QueueItemView.Decider(item.decidedAs(), item.decidedBy()),
                item.revokedAt(),
                open ? seat.why() : item.why());
    }

    private static Proposal proposal(SeatDecision seat) {
        return seat instanceof SeatDecision.Free ? Proposal.GRANT : Proposal.DECLINE;
    }

    private static GroupOnDay where(Queued item) {
        return new GroupOnDay(item.group(), item.day());
    }
}
