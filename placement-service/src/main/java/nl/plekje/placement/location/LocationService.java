package nl.plekje.placement.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.care.CareRepository;
import nl.plekje.placement.location.LocationRepository.Stored;
import nl.plekje.placement.location.LocationView.GroupView;
import nl.plekje.placement.seat.SeatRecountRepository;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotChangedHere;
import nl.plekje.service.problem.NotFound;
import nl.plekje.service.problem.StaleVersion;

/** Opens and changes locations and groups. Runs in the transaction of the command. */
@ApplicationScoped
class LocationService {

    /** What is planned with a new group holds for every day there may be. */
    private static final LocalDate FIRST_PLAN = LocalDate.of(2000, 1, 1);

    private final LocationRepository locations;
    private final GroupRepository groups;
    private final CareRepository care;
    private final SeatRepository seats;
    private final AccessRepository access;
    private final SeatRecountRepository recounts;
    private final Policies<PlacementTerms> policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    LocationService(
            LocationRepository locations,
            GroupRepository groups,
            CareRepository care,
            SeatRepository seats,
            AccessRepository access,
            SeatRecountRepository recounts,
            Policies<PlacementTerms> policies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.locations = locations;
        this.groups = groups;
        this.care = care;
        this.seats = seats;
        this.access = access;
        this.recounts = recounts;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<LocationView> open(LocationRequest request, String actor) {
        NotChangedHere.refuse("/groups", request.groups(), List.of());
        requireKnownProvider(request.provider());
        requireOneSpanAWeekday(request.openingHours());
        var id = request.id() == null ? LocationId.next() : request.id();
        return locations
                .insert(id, request)
                .invoke(inserted -> {
                    if (!inserted) {
                        throw new Conflict("/id", Explanation.of("placement.id-in-use"));
                    }
                })
                .chain(() -> told(id, actor, "location-opened"));
    }

    Uni<LocationView> change(LocationId id, LocationRequest request, String actor) {
        requireOneSpanAWeekday(request.openingHours());
        NotChangedHere.refuse("/id", request.id(), id);
        return locations
                .lock(id)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(current -> StaleVersion.refuse(request.version(), current))
                .chain(() -> locations.stored(id))
                .invoke(before -> requireChangeable(before.view(), request))
                .call(before -> requireAgreedCare(before.view(), request))
                .chain(before -> change(id, before, request, actor));
    }

    /** What is as it was is not told again. */
    private Uni<LocationView> change(LocationId id, Stored before, LocationRequest request, String actor) {
        return locations
                .update(id, request)
                .chain(() -> locations.stored(id))
                .chain(after -> after.equals(before)
                        ? Uni.createFrom().item(before.view())
                        : locations
                                .nextVersion(id)
                                .chain(() -> recounts.askCounted(id, Amsterdam.dateOf(clock.instant())))
                                .chain(() -> told(id, actor, "location-changed")));
    }

    /** Groups and provider are shown with a location, and are not changed with it. */
    private static void requireChangeable(LocationView before, LocationRequest request) {
        NotChangedHere.refuse("/provider", request.provider(), before.provider());
        NotChangedHere.refuse("/groups", request.groups(), before.groups());
    }

    /** Nothing that is agreed at the location loses its hours. */
    private Uni<Void> requireAgreedCare(LocationView now, LocationRequest request) {
        // Waits for contracts that are just being checked against the location as it is.
        return seats.lockGroups(now.id())
                .chain(() -> care.agreedAt(now.id(), Amsterdam.dateOf(clock.instant())))
                .invoke(agreed -> AgreedCarePolicy.conflict(now, request, agreed)
                        .ifPresent(conflict -> {
                            throw conflict;
                        }))
                .replaceWithVoid();
    }

    Uni<GroupView> addGroup(LocationId location, GroupRequest request, String actor) {
        var week = StaffPlanPolicy.week(request.staff());
        var id = request.id() == null ? GroupId.next() : request.id();
        var view = new GroupView(id, request.name(), request.careType(), request.maximum());
        return locations
                .nextVersion(location)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(() -> groups.insert(location, view))
                .invoke(inserted -> {
                    if (!inserted) {
                        throw new Conflict("/id", Explanation.of("placement.id-in-use"));
                    }
                })
                .chain(() -> groups.planWeek(id, week, FIRST_PLAN))
                .chain(() -> told(location, actor, "group-added"))
                .replaceWith(view);
    }

    Uni<Void> planStaff(GroupId group, StaffRequest request, Viewer viewer) {
        var week = request.staff() != null;
        if (week == (request.day() != null) || (week && (request.count() != null || request.spans() != null))) {
            throw new RuleBroken("", Explanation.of("placement.staff.week-or-day"));
        }
        return access.requireGroup(group, viewer)
                // Waits for contracts that are just being checked against the staff planned so far.
                .chain(() -> seats.lockGroup(group))
                .chain(() -> week ? planWeek(group, request.staff()) : planDay(group, request))
                .chain(() -> audit.record(viewer.account(), "staff-planned", "group/" + group));
    }

    private Uni<Void> planWeek(GroupId group, List<StaffPlan> week) {
        var today = Amsterdam.dateOf(clock.instant());
        return groups.planWeek(group, StaffPlanPolicy.week(week), today).chain(() -> recounts.askCounted(group, today));
    }

    private Uni<Void> planDay(GroupId group, StaffRequest request) {
        return groups.planDay(group, request.day(), StaffPlanPolicy.day(request.count(), request.spans(), ""))
                .chain(() -> recounts.ask(group, request.day()));
    }

    private Uni<LocationView> told(LocationId id, String actor, String deed) {
        return locations
                .stored(id)
                .call(stored -> outbox.append(stored.fact()))
                .call(() -> audit.record(actor, deed, "location/" + id))
                .map(Stored::view);
    }

    private void requireKnownProvider(String provider) {
        if (policies.all().stream().noneMatch(policy -> policy.provider().code().equals(provider))) {
            throw new RuleBroken(
                    "/provider",
                    Explanation.of("placement.location.provider-unknown").with("provider", FactValue.text(provider)));
        }
    }

    private static void requireOneSpanAWeekday(List<OpeningHours> hours) {
        var seen = EnumSet.noneOf(DayOfWeek.class);
        for (var n = 0; n < hours.size(); n++) {
            var span = hours.get(n);
            if (!seen.add(span.weekday())) {
                throw weekdayTwice("/openingHours/" + n + "/weekday", span.weekday());
            }
            if (!span.from().isBefore(span.until())) {
                throw new RuleBroken("/openingHours/" + n + "/until", Explanation.of("placement.times-turned-around"));
            }
        }
    }

    private static RuleBroken weekdayTwice(String pointer, DayOfWeek weekday) {
        return new RuleBroken(
                pointer, Explanation.of("placement.weekday-twice").with("weekday", FactValue.weekday(weekday)));
    }
}
