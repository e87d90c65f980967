package nl.plekje.placement.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.events.SeatsChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.placement.ratio.AgeBands;
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
    private final SeatRecountRepository recounts;
    private final Outbox outbox;

    SeatService(SeatRepository seats, SeatPolicy policy, SeatRecountRepository recounts, Outbox outbox) {
        this.seats = seats;
        this.recounts = recounts;
        this.policy = policy;
        this.outbox = outbox;
    }

    /**
     * Takes a seat for a child. When it is free, the day stays locked until the transaction ends, in which the caller
     * records why the child is expected: an extra day, an absence taken back.
     */
    public Uni<SeatDecision> take(GroupId group, CareType careType, LocalDate day, ExpectedChild child) {
        return lockUnlessFull(group, careType, day, policy.kind(careType, day, child))
                .chain(locked -> locked
                        ? takeLocked(group, day, child)
                        : preview(group, day, child)
                                // Full when we asked and free a moment later: somebody gave a seat back, so it is worth
                                // waiting.
                                .chain(decision -> decision instanceof SeatDecision.Free
                                        ? lockCentre(group, careType, day)
                                                .chain(() -> seats.lock(List.of(new GroupOnDay(group, day))))
                                                .chain(() -> takeLocked(group, day, child))
                                        : Uni.createFrom().item(decision)));
    }

    /** What {@link #take} would answer now; locks nothing. */
    public Uni<SeatDecision> preview(GroupId group, LocalDate day, ExpectedChild child) {
        return look(group, day).map(now -> policy.decide(now, child));
    }

    /** A child with a session it would come for. The child must exist. */
    public Uni<ExpectedChild> child(ChildId child, LocalTime from, LocalTime until) {
        return seats.child(child, from, until);
    }

    /** Keeps contracts and closures out of the group until the transaction ends, where no seat is to be taken. */
    public Uni<Void> share(GroupId group) {
        return seats.shareGroup(group);
    }

    /** A group on a day as it is now. The group must exist. */
    public Uni<CountedDay> look(GroupId group, LocalDate day) {
        return seats.count(List.of(new GroupOnDay(group, day))).map(days -> days.get(0));
    }

    /** Counts days again and tells what changed. */
    Uni<Void> recount(List<GroupOnDay> days) {
        return seats.lock(days)
                .chain(() -> seats.count(days))
                .chain(counted ->
                        store(counted.stream().map(day -> count(day, null)).toList()));
    }

    private Uni<SeatDecision> takeLocked(GroupId group, LocalDate day, ExpectedChild child) {
        return seats.shareGroup(group).chain(() -> look(group, day)).chain(now -> {
            var decision = policy.decide(now, child);
            return decision instanceof SeatDecision.Free
                    ? store(List.of(countWith(now.with(child), child)))
                            .chain(() -> recounts.ask(besides(now)))
                            .replaceWith(decision)
                    : Uni.createFrom().item(decision);
        });
    }

    /** False when none of this kind is left. The first who asks for a day makes its row. */
    private Uni<Boolean> lockUnlessFull(GroupId group, CareType careType, LocalDate day, String kind) {
        return AgeBands.of(careType) == AgeBands.SCHOOL_AGE
                ? seats.isFull(group, day, kind)
                        .chain(full -> full
                                ? Uni.createFrom().item(false)
                                : seats.lockCentre(group, day).chain(() -> lockUnlessFull(group, day, kind)))
                : lockUnlessFull(group, day, kind);
    }

    /**
     * Where all groups of the location are counted together, seats of a day are given one after the other. The lock comes
     * before that of any day, so that nobody waits crosswise.
     */
    private Uni<Void> lockCentre(GroupId group, CareType careType, LocalDate day) {
        return AgeBands.of(careType) == AgeBands.SCHOOL_AGE
                ? seats.lockCentre(group, day)
                : Uni.createFrom().voidItem();
    }

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

    /** The groups that are counted together with this one: what they have left may have changed with it. */
    private static List<GroupOnDay> besides(CountedDay day) {
        return day.beside().stream().map(other -> other.group().where()).toList();
    }

    /** The count after a child took a seat, and whether it was the last of its kind. */
    private SeatCount countWith(CountedDay day, ExpectedChild last) {
        var another = new ExpectedChild(ChildId.next(), last.born(), last.from(), last.until());
        var full = policy.decide(day, another) instanceof SeatDecision.None;
        var group = day.group();
        return count(day, full ? policy.kind(group.careType(), group.day(), last) : null);
    }

    private SeatCount count(CountedDay day, String fullFor) {
        return new SeatCount(day.group(), policy.occupancy(day), policy.free(day), fullFor);
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
}
