package nl.plekje.placement.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.events.SeatsChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.service.outbox.Outbox;

/**
 * Gives seats under the lock of their day, so that however many ask at once, on however many replicas, none is given
 * twice. Everything runs in the caller's transaction.
 */
@ApplicationScoped
public class SeatService {

    private final SeatRepository seats;
    private final SeatPolicy policy;
    private final Outbox outbox;

    SeatService(SeatRepository seats, SeatPolicy policy, Outbox outbox) {
        this.seats = seats;
        this.policy = policy;
        this.outbox = outbox;
    }

    /**
     * Takes a seat for a child. When it is free, the day stays locked until the transaction ends, in which the caller
     * records why the child is expected: an extra day, an absence taken back.
     */
    public Uni<SeatDecision> take(GroupId group, CareType careType, LocalDate day, ExpectedChild child) {
        return lockUnlessFull(group, day, policy.kind(careType, day, child))
                .chain(locked -> locked
                        ? takeLocked(group, day, child)
                        : preview(group, day, child)
                                // Full when we asked and free a moment later: somebody gave a seat back, so it is worth
                                // waiting.
                                .chain(decision -> decision instanceof SeatDecision.Free
                                        ? seats.lock(List.of(new GroupOnDay(group, day)))
                                                .chain(() -> takeLocked(group, day, child))
                                        : Uni.createFrom().item(decision)));
    }

    /** What {@link #take} would answer now; locks nothing. */
    public Uni<SeatDecision> preview(GroupId group, LocalDate day, ExpectedChild child) {
        return look(group, day).map(now -> decide(now, child));
    }

    /** A child with a session it would come for. The child must exist. */
    public Uni<ExpectedChild> child(ChildId child, LocalTime from, LocalTime until) {
        return seats.child(child, from, until);
    }

    /** A group on a day as it is now. The group must exist. */
    public Uni<CountedDay> look(GroupId group, LocalDate day) {
        return seats.count(List.of(new GroupOnDay(group, day))).map(days -> days.get(0));
    }

    /** Counts days again and tells what changed. */
    Uni<Void> recount(List<GroupOnDay> days) {
        return seats.lock(days)
                .chain(() -> seats.count(days))
                .chain(counted -> store(counted.stream()
                        .map(day -> count(day.group(), day.expected(), null))
                        .toList()));
    }

    private Uni<SeatDecision> takeLocked(GroupId group, LocalDate day, ExpectedChild child) {
        return seats.shareGroup(group).chain(() -> look(group, day)).chain(now -> {
            var decision = decide(now, child);
            return decision instanceof SeatDecision.Free
                    ? store(List.of(countWith(now.group(), with(now.expected(), child), child)))
                            .replaceWith(decision)
                    : Uni.createFrom().item(decision);
        });
    }

    /** False when none of this kind is left. The first who asks for a day makes its row. */
    private Uni<Boolean> lockUnlessFull(GroupId group, LocalDate day, String kind) {
        return seats.lockUnlessFull(group, day, kind)
                .chain(locked -> locked
                        ? Uni.createFrom().item(true)
                        : seats.isKnown(group, day)
                                .chain(known -> known
                                        ? Uni.createFrom().item(false)
                                        : seats.lock(List.of(new GroupOnDay(group, day)))
                                                .replaceWith(true)));
    }

    private SeatDecision decide(CountedDay day, ExpectedChild child) {
        return policy.decide(day.group(), day.expected(), child);
    }

    /** The count after a child took a seat, and whether it was the last of its kind. */
    private SeatCount countWith(GroupDay group, List<ExpectedChild> expected, ExpectedChild last) {
        var another = new ExpectedChild(ChildId.next(), last.born(), last.from(), last.until());
        var full = policy.decide(group, expected, another) instanceof SeatDecision.None;
        return count(group, expected, full ? policy.kind(group.careType(), group.day(), last) : null);
    }

    private SeatCount count(GroupDay group, List<ExpectedChild> expected, String fullFor) {
        return new SeatCount(group, policy.occupancy(group, expected), policy.free(group, expected), fullFor);
    }

    private Uni<Void> store(List<SeatCount> counts) {
        return seats.write(counts)
                .chain(changes -> outbox.append(counts.stream()
                        .filter(count -> changes.containsKey(count.where()))
                        .map(count -> fact(count, changes.get(count.where())))
                        .toList()));
    }

    private static SeatsChanged fact(SeatCount count, SeatRepository.Change change) {
        var group = count.group();
        return new SeatsChanged(
                group.group(),
                change.version(),
                group.location(),
                group.day(),
                count.occupancy().expected(),
                count.occupancy().capacity(),
                change.provider(),
                group.careType(),
                group.hours() instanceof DayHours.Open,
                group.maximum(),
                group.staffPlanned(),
                count.free().stream()
                        .map(it -> new SeatsChanged.FreeSeats(
                                it.fromAge(), it.untilAge(), it.seats(), it.seatsWithOneMoreStaff()))
                        .toList());
    }

    private static List<ExpectedChild> with(List<ExpectedChild> children, ExpectedChild one) {
        var together = new ArrayList<>(children);
        together.add(one);
        return together;
    }
}
