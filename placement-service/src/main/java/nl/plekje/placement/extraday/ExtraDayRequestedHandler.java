package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.placement.extraday.ExtraDayRepository.Origin;
import nl.plekje.placement.terms.ExtraDayTerms.Answers;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;
import nl.plekje.service.policy.Policies;

/**
 * Puts a request in the queue, unless it was taken back before we heard of it; a later version says what pays it by then. A
 * child that has care at that time is told so at once. Whether the request waits for staff follows from the
 * location, or else from the provider's conditions as they are now.
 */
@ApplicationScoped
class ExtraDayRequestedHandler implements FactHandler<ExtraDayRequested> {

    private final ExtraDayRepository requests;
    private final AnswerService answers;
    private final ExtraDayDeadlineJob deadlines;
    private final Policies<PlacementTerms> policies;
    private final Clock clock;

    ExtraDayRequestedHandler(
            ExtraDayRepository requests,
            AnswerService answers,
            ExtraDayDeadlineJob deadlines,
            Policies<PlacementTerms> policies,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.deadlines = deadlines;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Class<ExtraDayRequested> kind() {
        return ExtraDayRequested.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayRequested> envelope) {
        var fact = envelope.fact();
        return requests.wasWithdrawn(fact.extraDay())
                .chain(withdrawn -> withdrawn
                        ? Uni.createFrom().voidItem()
                        : requests.locked(fact.extraDay())
                                .chain(known -> known == null
                                        ? enter(fact)
                                        : Uni.createFrom().voidItem().invoke(() -> known.paidAs(fact))));
    }

    private Uni<Void> enter(ExtraDayRequested fact) {
        return requests.origin(fact.contract(), fact.location())
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalArgumentException(
                        "the request " + fact.extraDay() + " names a contract or location that is not known"))
                .chain(origin -> requests.persist(request(fact, origin)))
                .call(request -> answers.declineIfInCare(request, clock.instant()))
                .invoke(() -> deadlines.expect(fact.decideBy()))
                .replaceWithVoid();
    }

    private ExtraDayEntity request(ExtraDayRequested fact, Origin origin) {
        var conditions = policies.of(origin.provider()).on(Amsterdam.dateOf(clock.instant()));
        var answers = origin.answers() == null ? conditions.terms().extraDay().answers() : origin.answers();
        return ExtraDayEntity.of(fact, conditions.version(), answers == Answers.AUTOMATIC_WHEN_SEAT);
    }
}
