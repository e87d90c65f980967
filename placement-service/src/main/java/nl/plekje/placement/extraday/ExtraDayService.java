package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.seat.ExpectedChild;
import nl.plekje.placement.seat.SeatDecision;
import nl.plekje.placement.seat.SeatService;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.placement.terms.PlacementTerms.AtDeadline;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.problem.Conflict;

/** Answers requests for extra days. Runs in the caller's transaction; a request is locked while it is decided. */
@ApplicationScoped
class ExtraDayService {

    private static final RuleId CR_028 = new RuleId("CR-028");
    /** Who decides when nobody did. */
    private static final String ITSELF = "placement";

    private final ExtraDayRepository requests;
    private final SeatService seats;
    private final Policies<PlacementTerms> policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ExtraDayService(
            ExtraDayRepository requests,
            SeatService seats,
            Policies<PlacementTerms> policies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.seats = seats;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Grants or declines, as staff decide. */
    Uni<DecisionView> decide(ExtraDayId id, DecisionRequest decision, Viewer viewer) {
        requireReason(decision);
        var now = clock.instant();
        return requests.locked(id, viewer)
                .invoke(request -> requireUndecided(request, now))
                .chain(request -> decision.outcome() == Outcome.GRANTED
                        ? grant(request, viewer.account(), now)
                        : decline(request, decision, viewer.account(), now));
    }

    /**
     * Answers a request whose deadline has come: granted where a seat stands free under the staff planned, unless the
     * conditions say otherwise or care would have begun.
     */
    Uni<Void> decideAtDeadline(ExtraDayId id) {
        var now = clock.instant();
        return requests.locked(id).chain(request -> {
            if (request.state != ExtraDayState.REQUESTED) {
                return Uni.createFrom().voidItem();
            }
            if (!now.isBefore(request.sessionStart())) {
                return declineAtDeadline(request, begun(request), now);
            }
            return atDeadline(request, now)
                    .chain(policy -> policy == AtDeadline.DECLINE
                            ? declineAtDeadline(request, Explanation.of("placement.extra-day.nobody-decided"), now)
                            : child(request)
                                    .chain(child -> seats.take(request.groupId(), request.careType, request.day, child))
                                    .chain(seat -> seat instanceof SeatDecision.Free
                                            ? settle(request, request.grant(answer(request), ITSELF, now))
                                                    .replaceWithVoid()
                                            : declineAtDeadline(request, seat.why(), now)));
        });
    }

    private Uni<DecisionView> grant(ExtraDayEntity request, String actor, Instant now) {
        if (!now.isBefore(request.sessionStart())) {
            throw new RuleBroken("/outcome", begun(request));
        }
        return child(request)
                .chain(child -> seats.take(request.groupId(), request.careType, request.day, child))
                .invoke(seat -> {
                    if (seat instanceof SeatDecision.None none) {
                        throw new RuleBroken("/outcome", none.why());
                    }
                })
                .chain(seat -> settle(request, request.grant(answer(request), actor, now)));
    }

    private Uni<DecisionView> decline(ExtraDayEntity request, DecisionRequest decision, String actor, Instant now) {
        return child(request)
                .chain(child -> seats.preview(request.groupId(), request.day, child))
                .map(seat -> ExtraDayAnswer.declined(request.day, decision.reason(), decision.note(), seat))
                .chain(why -> settle(request, request.decline(decision.reason(), decision.note(), why, actor, now)));
    }

    private Uni<Void> declineAtDeadline(ExtraDayEntity request, Explanation because, Instant now) {
        var why = ExtraDayAnswer.declinedAtDeadline(request.day, request.decideBy, because);
        return settle(request, request.decline(DeclineReason.OTHER, null, why, ITSELF, now))
                .replaceWithVoid();
    }

    private Uni<DecisionView> settle(ExtraDayEntity request, ExtraDayDecided fact) {
        return outbox.append(fact)
                .chain(() -> audit.record(
                        request.decidedBy,
                        "extra-day-" + fact.outcome().name().toLowerCase(Locale.ROOT),
                        "extra-day/" + request.id))
                .replaceWith(new DecisionView(fact.extraDay(), fact.outcome(), fact.decidedAt(), fact.why()));
    }

    private Uni<ExpectedChild> child(ExtraDayEntity request) {
        return seats.child(request.childId(), request.begins, request.ends);
    }

    private Uni<AtDeadline> atDeadline(ExtraDayEntity request, Instant now) {
        return requests.provider(new ContractId(request.contract))
                .map(provider ->
                        policies.of(provider).on(Amsterdam.dateOf(now)).terms().atDeadline());
    }

    private static Explanation answer(ExtraDayEntity request) {
        return ExtraDayAnswer.granted(
                request.day, new Session(request.day.getDayOfWeek(), request.begins, request.ends));
    }

    private static void requireReason(DecisionRequest decision) {
        if (decision.outcome() == Outcome.GRANTED) {
            if (decision.reason() != null) {
                throw new RuleBroken("/reason", Explanation.of("placement.extra-day.reason-of-grant"));
            }
        } else if (decision.reason() == null) {
            throw new RuleBroken("/reason", Explanation.of("placement.extra-day.reason-needed"));
        } else if (decision.reason() == DeclineReason.OTHER && decision.note() == null) {
            throw new RuleBroken("/note", Explanation.of("placement.extra-day.note-needed"));
        }
    }

    private static void requireUndecided(ExtraDayEntity request, Instant now) {
        switch (request.state) {
            case GRANTED, DECLINED -> throw new Conflict("", Explanation.of("placement.extra-day.decided"));
            case WITHDRAWN -> throw new Conflict("", Explanation.of("placement.extra-day.withdrawn"));
            case REQUESTED -> {
                if (!now.isBefore(request.decideBy)) {
                    throw new RuleBroken(
                            "",
                            Explanation.of("placement.extra-day.deadline-passed", CR_028)
                                    .with("deadline", FactValue.instant(request.decideBy)));
                }
            }
        }
    }

    private static Explanation begun(ExtraDayEntity request) {
        return Explanation.of("placement.extra-day.begun").with("begun", FactValue.instant(request.sessionStart()));
    }
}
