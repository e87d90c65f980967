package nl.plekje.placement.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.application.ApplicationContext.Location;
import nl.plekje.placement.application.ApplicationRepository.Kept;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.placement.terms.WaitlistCriterion;
import nl.plekje.service.page.Page;
import nl.plekje.service.policy.Policies;

/** Shows lists to staff, and families where they stand, as things are now. */
@ApplicationScoped
class WaitlistService {

    private final WaitlistRepository waitlists;
    private final Policies<PlacementTerms> policies;
    private final Clock clock;

    WaitlistService(WaitlistRepository waitlists, Policies<PlacementTerms> policies, Clock clock) {
        this.waitlists = waitlists;
        this.policies = policies;
        this.clock = clock;
    }

    /** A page of a list in its order. The location must exist. */
    Uni<Page<WaitlistEntryView>> list(
            LocationId location, CareType careType, WaitlistFilter filter, WaitlistRank after, int limit) {
        var today = today();
        return waitlists.locations(List.of(location)).chain(found -> {
            var policy = new WaitlistPolicy(
                    policies.of(found.get(location).provider()).on(today));
            return waitlists.list(location, careType, today).map(all -> {
                var ordered = policy.ordered(all);
                var places = places(ordered);
                var page = ordered.stream()
                        .filter(waiting -> filter.shows(waiting, today))
                        .filter(waiting -> after == null || policy.rank(waiting).compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList();
                var cut = Page.of(page, limit, waiting -> policy.rank(waiting).toString());
                return new Page<>(
                        cut.items().stream()
                                .map(waiting -> entry(waiting, places.get(waiting), policy, today))
                                .toList(),
                        cut.next());
            });
        });
    }

    /** Applications with their positions. */
    Uni<List<ApplicationView>> views(List<Kept> kept) {
        var all = Uni.createFrom().<List<ApplicationView>>item(new ArrayList<>());
        for (var one : kept) {
            all = all.chain(views -> view(one).map(view -> {
                views.add(view);
                return views;
            }));
        }
        return all;
    }

    /** An application with its position on each list on which it stands. */
    Uni<ApplicationView> view(Kept kept) {
        var application = kept.application();
        var today = today();
        var policy = new WaitlistPolicy(policies.of(application.provider()).on(today));
        return waitlists.locations(application.wish().locations()).chain(found -> ahead(application, policy, today)
                .map(ahead -> {
                    var wanted = application.wish().locations().stream()
                            .map(location -> wanted(application, location, found.get(location), ahead, policy))
                            .toList();
                    return view(kept, wanted, today);
                }));
    }

    private Uni<Map<LocationId, Map<WaitlistCriterion, Integer>>> ahead(
            Application application, WaitlistPolicy policy, LocalDate today) {
        return application.state().stands()
                ? waitlists.ahead(application.id(), application.careType(), policy.criteria(), today)
                : Uni.createFrom().item(Map.of());
    }

    private static ApplicationView.Wanted wanted(
            Application application,
            LocationId id,
            Location location,
            Map<LocationId, Map<WaitlistCriterion, Integer>> ahead,
            WaitlistPolicy policy) {
        var position = application.state().stands()
                ? policy.position(ahead.getOrDefault(id, Map.of()), location.name())
                : null;
        return new ApplicationView.Wanted(id, location.name(), position);
    }

    private static Map<Waiting, Integer> places(List<Waiting> ordered) {
        var places = new HashMap<Waiting, Integer>();
        for (var waiting : ordered) {
            if (waiting.state() == ApplicationState.CONFIRMED) {
                places.put(waiting, places.size() + 1);
            }
        }
        return places;
    }

    private LocalDate today() {
        return Amsterdam.dateOf(clock.instant());
    }

    private static WaitlistEntryView entry(Waiting waiting, Integer place, WaitlistPolicy policy, LocalDate today) {
        return new WaitlistEntryView(
                place,
                waiting.id(),
                child(waiting.child(), waiting.firstName(), waiting.born(), today),
                waiting.band(today),
                waiting.preference(),
                waiting.wish().days(),
                waiting.wish().alternatives(),
                waiting.wish().earliestStart(),
                waiting.transfer(),
                waiting.state(),
                waiting.registeredAt(),
                policy.why(waiting));
    }

    private static ApplicationView view(Kept kept, List<ApplicationView.Wanted> locations, LocalDate today) {
        var application = kept.application();
        return new ApplicationView(
                application.id(),
                application.version(),
                child(application.child(), kept.firstName(), kept.born(), today),
                application.provider(),
                application.careType(),
                locations,
                application.wish().days(),
                application.wish().alternatives(),
                application.wish().earliestStart(),
                application.transfer(),
                application.state(),
                application.registeredAt(),
                application.channel(),
                application.policy().toString(),
                application.confirmBy(),
                application.removedFor(),
                kept.history());
    }

    private static ApplicationView.Child child(ChildId id, String firstName, BirthDate born, LocalDate today) {
        return new ApplicationView.Child(id, firstName, born.value(), born.isExpectedOn(today));
    }
}
