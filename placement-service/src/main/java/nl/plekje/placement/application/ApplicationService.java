package nl.plekje.placement.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import nl.plekje.events.ApplicationChanged;
import nl.plekje.events.ApplicationChanged.Change;
import nl.plekje.events.ApplicationChanged.ChangedBy;
import nl.plekje.events.ApplicationChanged.RemovedFor;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.application.ApplicationRepository.Kept;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.database.Constraint;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.Versioned;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;

/** Registers, confirms, changes and ends applications. Runs in the transaction of the command. */
@ApplicationScoped
class ApplicationService {

    /** Who acts when a term ends. */
    private static final String ITSELF = "placement-service";

    private static final Viewer EVERYTHING = new Viewer(ITSELF, false, false, true);

    private final ApplicationRepository applications;
    private final WaitlistRepository waitlists;
    private final WaitlistService views;
    private final AccessRepository access;
    private final Policies<PlacementTerms> policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ApplicationService(
            ApplicationRepository applications,
            WaitlistRepository waitlists,
            WaitlistService views,
            AccessRepository access,
            Policies<PlacementTerms> policies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.waitlists = waitlists;
        this.views = views;
        this.access = access;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<ApplicationView> register(ChildId child, ApplicationRequest request, Viewer viewer) {
        var now = now();
        var byStaff = viewer.all();
        requireOwnMoment(request, byStaff, now);
        var wish = request.wish().toWish();
        return access.requireChild(child, viewer)
                .chain(() -> waitlists.context(child, wish.locations(), Amsterdam.dateOf(now)))
                .map(context -> application(child, request, wish, context, byStaff, now))
                .chain(application -> applications
                        .insert(application)
                        .invoke(inserted -> {
                            if (!inserted) {
                                throw new Conflict("/id", Explanation.of("placement.id-in-use"));
                            }
                        })
                        .chain(() -> told(application, Change.REGISTERED, by(viewer), viewer, "/wish", now)));
    }

    /** The family confirms what was recorded; staff may do so for a family that told them. */
    Uni<ApplicationView> confirm(ApplicationId id, ConfirmationRequest request, Viewer viewer) {
        return locked(id, viewer).chain(application -> {
            var confirmed = application.confirm();
            if (request.version() != application.version()) {
                throw new Conflict("/version", Explanation.of("placement.application.changed-meanwhile"));
            }
            return kept(confirmed, Change.CONFIRMED, by(viewer), viewer, "");
        });
    }

    /** Changes the wish. The family keeps its moment of registration and the conditions of that day. */
    Uni<ApplicationView> change(ApplicationId id, WishRequest request, Viewer viewer) {
        var wish = request.toWish();
        var now = now();
        return locked(id, viewer).chain(application -> waitlists
                .context(application.child(), wish.locations(), Amsterdam.dateOf(now))
                .chain(context -> {
                    var policy = policies.of(application.provider()).version(application.policy());
                    var changed = application.wish(wish, term(policy, now));
                    requireChangeable(application, wish, context, viewer.all(), Amsterdam.dateOf(now), policy);
                    return kept(changed, Change.WISH_CHANGED, by(viewer), viewer, "");
                }));
    }

    Uni<ApplicationView> withdraw(ApplicationId id, Viewer viewer) {
        return locked(id, viewer)
                .chain(application -> kept(application.withdraw(), Change.WITHDRAWN, by(viewer), viewer, ""));
    }

    Uni<ApplicationView> remove(ApplicationId id, RemovedFor reason, Viewer viewer) {
        if (reason == RemovedFor.NOT_CONFIRMED || reason == RemovedFor.PLACED) {
            throw new RuleBroken("/reason", Explanation.of("placement.application.removed-by-itself"));
        }
        return locked(id, viewer)
                .chain(application -> kept(application.remove(reason), Change.REMOVED, ChangedBy.STAFF, viewer, ""));
    }

    /** Takes an application off the list whose term for confirming has ended, unless it was confirmed just now. */
    Uni<Void> endTerm(ApplicationId id) {
        var now = now();
        return locked(id, EVERYTHING).chain(application -> {
            var open = application.state() == ApplicationState.REGISTERED
                    && !application.confirmBy().isAfter(now);
            return open
                    ? kept(
                                    application.remove(RemovedFor.NOT_CONFIRMED),
                                    Change.REMOVED,
                                    ChangedBy.DEADLINE,
                                    EVERYTHING,
                                    "")
                            .replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }

    /** A child got a place: where that is the whole of what its application wishes there, the wish is met. */
    Uni<Void> placed(ChildId child, LocationId location, CareType careType) {
        return applications
                .standing(child, location, careType)
                .onItem()
                .ifNotNull()
                .transformToUni(application -> waitlists
                        .sessions(child, location, careType, Amsterdam.dateOf(now()))
                        .chain(sessions -> application.wish().isMetBy(sessions, careType)
                                ? met(application.placedAt(location))
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> met(Application application) {
        var change = application.state().stands() ? Change.WISH_CHANGED : Change.REMOVED;
        return kept(application, change, ChangedBy.STAFF, EVERYTHING, "").replaceWithVoid();
    }

    private Application application(
            ChildId child,
            ApplicationRequest request,
            Wish wish,
            ApplicationContext context,
            boolean byStaff,
            Instant now) {
        if (context == null) {
            throw new NotFound();
        }
        var rules = new ApplicationPolicy(request.careType(), wish, context, "/wish");
        var provider = rules.provider();
        var registeredAt = request.registeredAt() == null ? now : request.registeredAt();
        var registered = Amsterdam.dateOf(registeredAt);
        var policy = policy(provider, registered, request.channel());
        requireChildOfItsTime(registered, context.born());
        rules.check(registered, policy);
        rules.checkTransfer(request.transfer(), provider, byStaff);
        return new Application(
                request.id() == null ? ApplicationId.next() : request.id(),
                1,
                child,
                context.household(),
                provider,
                request.careType(),
                wish,
                request.transfer(),
                byStaff ? ApplicationState.REGISTERED : ApplicationState.CONFIRMED,
                registeredAt.truncatedTo(ChronoUnit.MICROS),
                byStaff ? request.channel() : ApplicationChannel.PORTAL,
                policy.version(),
                byStaff ? term(policy, now) : null,
                null);
    }

    /** A list that was taken over may be older than the first conditions known here, which then hold. */
    private Versioned<PlacementTerms> policy(String provider, LocalDate registered, ApplicationChannel channel) {
        var versions = policies.of(provider);
        var first = versions.versions().get(0);
        if (!registered.isBefore(first.version().validFrom())) {
            return versions.on(registered);
        }
        if (channel != ApplicationChannel.TAKEOVER) {
            throw new RuleBroken("/registeredAt", Explanation.of("placement.application.registered-too-early"));
        }
        return first;
    }

    /** Nobody registers a child more than a year before it is born; an earlier moment is a mistake, or another child's. */
    private static void requireChildOfItsTime(LocalDate registered, BirthDate born) {
        var earliest = born.value().minusYears(1);
        if (registered.isBefore(earliest)) {
            throw new RuleBroken(
                    "/registeredAt",
                    Explanation.of("placement.application.registered-before-child")
                            .with("earliest", FactValue.date(earliest)));
        }
    }

    private static void requireOwnMoment(ApplicationRequest request, boolean byStaff, Instant now) {
        if (byStaff) {
            if (request.channel() == null || request.channel() == ApplicationChannel.PORTAL) {
                throw new RuleBroken("/channel", Explanation.of("placement.application.channel-needed"));
            }
            if (request.registeredAt() != null && request.registeredAt().isAfter(now)) {
                throw new RuleBroken("/registeredAt", Explanation.of("placement.application.registered-in-future"));
            }
        } else if (request.channel() != null && request.channel() != ApplicationChannel.PORTAL) {
            throw new RuleBroken("/channel", Explanation.of("placement.application.by-staff-only"));
        } else if (request.registeredAt() != null) {
            throw new RuleBroken("/registeredAt", Explanation.of("placement.application.by-staff-only"));
        }
    }

    private static void requireChangeable(
            Application application,
            Wish wish,
            ApplicationContext context,
            boolean byStaff,
            LocalDate today,
            Versioned<PlacementTerms> policy) {
        var rules = new ApplicationPolicy(application.careType(), wish, context, "");
        if (!rules.provider().equals(application.provider())) {
            throw new RuleBroken("/locations/0", Explanation.of("placement.application.one-provider"));
        }
        // A start that was wished before may have passed by now; only another one has to lie ahead.
        var sameStart = wish.earliestStart().equals(application.wish().earliestStart());
        rules.check(sameStart ? Amsterdam.dateOf(application.registeredAt()) : today, policy);
        // What a family has not confirmed does not count, and a list it never asked for would.
        if (byStaff
                && application.state() == ApplicationState.CONFIRMED
                && !new HashSet<>(application.wish().locations()).containsAll(wish.locations())) {
            throw new RuleBroken("/locations", Explanation.of("placement.application.further-location"));
        }
    }

    private Uni<Application> locked(ApplicationId id, Viewer viewer) {
        return applications.locked(id, viewer).map(Kept::application);
    }

    private Uni<ApplicationView> kept(
            Application application, Change change, ChangedBy by, Viewer viewer, String pointer) {
        return applications.update(application).chain(() -> told(application, change, by, viewer, pointer, now()));
    }

    /** Puts the application on its lists and lets everyone know, the family first of all. */
    private Uni<ApplicationView> told(
            Application application, Change change, ChangedBy by, Viewer viewer, String pointer, Instant now) {
        return applications
                .stand(application)
                .onFailure(Constraint.named("uq_application_location_once_a_list"))
                .transform(
                        twice -> new Conflict(pointer + "/locations", Explanation.of("placement.application.second")))
                .chain(() -> applications.note(application, change, by, viewer.account(), now))
                .chain(() -> outbox.append(fact(application, change, by, now)))
                .chain(() -> audit.record(
                        viewer.account(),
                        "application-" + change.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "application/" + application.id()))
                .chain(() -> applications.find(application.id(), EVERYTHING))
                .chain(views::view);
    }

    private static Instant term(Versioned<PlacementTerms> policy, Instant now) {
        return Amsterdam.endOf(
                Amsterdam.dateOf(now).plusDays(policy.terms().waitlist().confirmWithinDays()));
    }

    /** As fine as the database keeps it, so that facts and rows say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ChangedBy by(Viewer viewer) {
        return viewer.all() ? ChangedBy.STAFF : ChangedBy.FAMILY;
    }

    private static ApplicationChanged fact(Application it, Change change, ChangedBy by, Instant now) {
        List<DayOfWeek> weekdays =
                it.wish().days().stream().map(WishedDay::weekday).sorted().toList();
        return new ApplicationChanged(
                it.id(),
                it.version(),
                it.child(),
                it.household(),
                it.provider(),
                it.careType(),
                it.wish().locations(),
                weekdays,
                it.wish().earliestStart(),
                it.registeredAt(),
                ApplicationChanged.State.valueOf(it.state().name()),
                it.confirmBy(),
                change,
                by,
                it.removedFor(),
                now);
    }
}
