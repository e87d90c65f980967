package nl.plekje.credit.bookable;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.credit.bookable.BookableDaysView.ApprovalView;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.credit.location.CareGroup;
import nl.plekje.credit.location.LocationRepository;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;

/** Puts a child's calendar of likely, doubtful and full days together (C4). */
@ApplicationScoped
public class BookableService {

    private static final int WEEKS = 8;

    private final ContractRepository contracts;
    private final LocationRepository locations;
    private final FamilyRepository families;
    private final SeatsRepository seats;
    private final ChildCalendarRepository calendar;

    BookableService(
            ContractRepository contracts,
            LocationRepository locations,
            FamilyRepository families,
            SeatsRepository seats,
            ChildCalendarRepository calendar) {
        this.contracts = contracts;
        this.locations = locations;
        this.families = families;
        this.seats = seats;
        this.calendar = calendar;
    }

    /** How requests are looked back on. */
    static Instant since(Instant now) {
        return now.minus(Duration.ofDays(7L * WEEKS));
    }

    /** The calendar of a period. Fails with {@link RuleBroken} for a child without a contract of this care in it. */
    public Uni<BookableDaysView> days(ChildId child, CareType careType, LocalDate from, LocalDate until, Instant now) {
        return contracts.of(child).chain(held -> {
            var contract = held.stream()
                    .filter(it -> it.careType() == careType)
                    .filter(it -> !it.days().last().isBefore(from)
                            && !it.days().first().isAfter(until))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken(
                            "#query/careType",
                            Explanation.of("credit.extra-day.refused.no-contract")
                                    .with("careType", FactValue.code(careType))));
            return gather(contract, from, until, now).chain(days -> seats.approvals(child, since(now))
                    .map(own -> new BookableDaysView(
                            careType,
                            ApprovalView.of(own),
                            ApprovalView.of(days.approvals().getOrDefault(contract.group(), Approvals.NONE)),
                            WEEKS,
                            days.days(from, until))));
        });
    }

    private Uni<BookableDays> gather(Contract contract, LocalDate from, LocalDate until, Instant now) {
        return locations
                .groupsNear(contract.location(), contract.careType())
                .map(near -> withOwn(near, contract))
                .chain(groups -> {
                    var ids = groups.stream().map(CareGroup::id).toList();
                    return seats.of(ids, from, until).chain(known -> seats.waiting(ids, from, until, contract.child())
                            .chain(waiting -> seats.approvals(ids, since(now)).chain(approvals -> families.birthDate(
                                            contract.child())
                                    .chain(born -> calendar.openDays(contract, from, until)
                                            .chain(open -> calendar.closed(contract, from, until)
                                                    .chain(closed -> calendar.absent(contract, from, until)
                                                            .chain(absent -> calendar.asked(
                                                                            contract.child(),
                                                                            contract.careType(),
                                                                            from,
                                                                            until)
                                                                    .map(asked -> new BookableDays(
                                                                            contract, born, groups, known, waiting,
                                                                            approvals, closed, open, absent,
                                                                            asked)))))))));
                });
    }

    /** The child's own group in front, also where placement has not told of it yet. */
    private static List<CareGroup> withOwn(List<CareGroup> near, Contract contract) {
        var groups = new ArrayList<CareGroup>();
        groups.add(near.stream()
                .filter(it -> it.id().equals(contract.group()))
                .findFirst()
                .orElseGet(() -> new CareGroup(
                        new GroupId(contract.group().value()),
                        "",
                        contract.careType(),
                        contract.location(),
                        "",
                        contract.provider())));
        near.stream().filter(it -> !it.id().equals(contract.group())).forEach(groups::add);
        return List.copyOf(groups);
    }
}
