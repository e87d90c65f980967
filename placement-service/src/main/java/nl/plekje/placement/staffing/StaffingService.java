package nl.plekje.placement.staffing;

import static java.util.Comparator.naturalOrder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.ratio.AgeBands;
import nl.plekje.placement.ratio.StaffRatios;
import nl.plekje.placement.seat.CountedDay;
import nl.plekje.placement.seat.DayHours;
import nl.plekje.placement.seat.GroupDay;
import nl.plekje.placement.seat.SeatPolicy;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.service.audit.Audit;

/** The staff of days beside the law, as things are now. */
@ApplicationScoped
class StaffingService {

    private final StaffingRepository staffing;
    private final SeatRepository seats;
    private final SeatPolicy policy;
    private final StaffRatios ratios;
    private final Audit audit;
    private final Clock clock;

    StaffingService(
            StaffingRepository staffing,
            SeatRepository seats,
            SeatPolicy policy,
            StaffRatios ratios,
            Audit audit,
            Clock clock) {
        this.staffing = staffing;
        this.seats = seats;
        this.policy = policy;
        this.ratios = ratios;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each open day of the children that a group is counted with. The group must exist. */
    Uni<List<StaffingView>> ofGroup(GroupId group, DateRange period) {
        return staffing.locationOf(group)
                .chain(location -> ofLocation(location, period))
                .map(all -> all.stream()
                        .filter(view ->
                                view.groups().stream().anyMatch(it -> it.id().equals(group)))
                        .toList());
    }

    /** Each open day of all that is counted at a location. */
    Uni<List<StaffingView>> ofLocation(LocationId location, DateRange period) {
        return staffing.groups(location).chain(groups -> staffing.freeDays(location, period)
                .chain(free -> staffing.frames(location).chain(frames -> seats.count(days(groups, period))
                        .map(counted -> views(counted, groups, free, frames)))));
    }

    /** What the plan says today. */
    Uni<StaffFrame> frame(LocationId location) {
        return staffing.frames(location).map(frames -> frameOn(frames, today()));
    }

    /** Sets what the plan says from today on. */
    Uni<StaffFrame> set(LocationId location, StaffFrame frame, String actor) {
        var law = ratios.on(today()).fewerStaff();
        return staffing.put(location, today(), StaffFramePolicy.require(frame, law))
                .chain(() -> audit.record(actor, "staff-frame-set", "location/" + location))
                .replaceWith(frame);
    }

    private static List<GroupOnDay> days(List<StaffedGroup> groups, DateRange period) {
        return period.stream()
                .flatMap(day -> groups.stream().map(group -> new GroupOnDay(group.id(), day)))
                .toList();
    }

    private List<StaffingView> views(
            List<CountedDay> counted,
            List<StaffedGroup> groups,
            Set<LocalDate> free,
            NavigableMap<LocalDate, StaffFrame> frames) {
        return counted.stream()
                .collect(Collectors.groupingBy(it -> it.group().day(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(day -> views(
                        units(day.getValue(), groups, free.contains(day.getKey())),
                        frameOn(frames, day.getKey()),
                        day.getKey()))
                .toList();
    }

    private Stream<StaffingView> views(List<UnitDay> units, StaffFrame frame, LocalDate day) {
        var law = ratios.on(day).fewerStaff();
        return units.stream().map(unit -> StaffingView.of(unit, StaffingPolicy.decide(unit, units, frame, law)));
    }

    /** The groups of a location on a day, those together that are counted together; closed ones left out. */
    private List<UnitDay> units(List<CountedDay> counted, List<StaffedGroup> groups, boolean freeDay) {
        var open = counted.stream()
                .filter(it -> it.group().hours() instanceof DayHours.Open)
                .collect(Collectors.toMap(it -> it.group().group(), it -> it));
        var done = new HashSet<GroupId>();
        var units = new ArrayList<UnitDay>();
        for (var group : groups) {
            var day = open.get(group.id());
            if (day != null && !done.contains(group.id())) {
                var together = together(day, groups, open);
                together.forEach(it -> done.add(it.id()));
                units.add(unit(day, together, open, freeDay));
            }
        }
        return units;
    }

    private List<StaffedGroup> together(CountedDay day, List<StaffedGroup> groups, Map<GroupId, CountedDay> open) {
        var bands = AgeBands.of(day.group().careType());
        return groups.stream()
                .filter(group -> group.id().equals(day.group().group())
                        || ratios.on(day.group().day()).countsPerCentre(bands)
                                && open.containsKey(group.id())
                                && AgeBands.of(open.get(group.id()).group().careType()) == bands)
                .toList();
    }

    private UnitDay unit(CountedDay day, List<StaffedGroup> together, Map<GroupId, CountedDay> open, boolean freeDay) {
        var hours = together.stream()
                .map(group -> (DayHours.Open) open.get(group.id()).group().hours())
                .toList();
        return new UnitDay(
                day.group().day(),
                Care.of(AgeBands.of(day.group().careType())),
                together.stream()
                        .map(group -> planned(group, open.get(group.id()).group()))
                        .toList(),
                freeDay,
                hours.stream().map(DayHours.Open::from).min(naturalOrder()).orElseThrow(),
                hours.stream().map(DayHours.Open::until).max(naturalOrder()).orElseThrow(),
                policy.stretches(day));
    }

    private static StaffedGroup planned(StaffedGroup group, GroupDay day) {
        return group.on((DayHours.Open) day.hours(), day.staff());
    }

    private static StaffFrame frameOn(NavigableMap<LocalDate, StaffFrame> frames, LocalDate day) {
        return Optional.ofNullable(frames.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(StaffFrame.NONE);
    }

    private LocalDate today() {
        return Amsterdam.dateOf(clock.instant());
    }
}
