package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.seat.SeatDecision;
import nl.plekje.service.problem.Conflict;

/**
 * Answers requests for extra days as staff decide. Runs in the transaction of the command; a request is locked while it is
 * decided, and the clock is read once it is: whoever waited until the deadline had passed comes too late.
 */
@ApplicationScoped
class ExtraDayService {

    private static final RuleId CR_028 = new RuleId("CR-028");
    private static final RuleId CR_030 = new RuleId("CR-030");

    private final ExtraDayRepository requests;
    private final AnswerService answers;
    private final Clock clock;

    ExtraDayService(ExtraDayRepository requests, AnswerService answers, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    /** Grants or declines, as staff decide. */
    Uni<DecisionView> decide(ExtraDayId id, DecisionRequest decision, Viewer viewer) {
        requireReason(decision);
        return requests.locked(id, viewer).chain(request -> {
            var now = clock.instant();
            requireUndecided(request, now);
            return (decision.outcome() == Outcome.GRANTED
                            ? grant(request, viewer.account(), now)
                            : decline(request, decision, viewer.account(), now))
                    .replaceWith(() -> view(request));
        });
    }

    /** Takes a granted day back: a commitment that only a manager breaks, with a reason (C2). */
    Uni<DecisionView> revoke(ExtraDayId id, RevocationRequest revocation, Viewer viewer) {
        return requests.locked(id, viewer).chain(request -> {
            var now = clock.instant();
            requireGranted(request, now);
            return answers.revoke(request, revocation, viewer.account(), now).replaceWith(() -> view(request));
        });
    }

    private Uni<Void> grant(ExtraDayEntity request, String actor, Instant now) {
        requireNotBegun(request, "/outcome", now);
        return answers.grant(request, Decider.staff(actor), now)
                .invoke(seat -> {
                    if (seat instanceof SeatDecision.None none) {
                        throw new RuleBroken("/outcome", none.why());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> decline(ExtraDayEntity request, DecisionRequest decision, String actor, Instant now) {
        return answers.preview(request)
                .map(seat -> ExtraDayAnswer.declined(request.day, decision.reason(), decision.note(), seat))
                .chain(why -> answers.decline(
                        request, new Decline(decision.reason(), decision.note(), why), Decider.staff(actor), now));
    }

    private static DecisionView view(ExtraDayEntity request) {
        return new DecisionView(
                new ExtraDayId(request.id),
                request.state,
                request.state == ExtraDayState.DECLINED ? Outcome.DECLINED : Outcome.GRANTED,
                request.decidedAt,
                request.decidedAs,
                request.why,
                request.revokedAt);
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

    /** Only what stands in the queue can be decided, and only before its deadline (CR-028, CR-030). */
    private static void requireUndecided(ExtraDayEntity request, Instant now) {
        switch (request.state) {
            case WITHDRAWN -> throw new Conflict("", Explanation.of("placement.extra-day.withdrawn"));
            case REQUESTED -> {
                if (!now.isBefore(request.decideBy)) {
                    throw tooLate(request);
                }
            }
            case GRANTED, DECLINED, CANCELLED, REVOKED -> {
                if (request.decidedAs == DecidedBy.DEADLINE) {
                    throw tooLate(request);
                }
                throw new Conflict("", Explanation.of("placement.extra-day.decided", CR_030));
            }
        }
    }

    private static Conflict tooLate(ExtraDayEntity request) {
        return new Conflict(
                "",
                Explanation.of("placement.extra-day.deadline-passed", CR_028)
                        .with("deadline", FactValue.instant(request.decideBy)));
    }

    private static void requireGranted(ExtraDayEntity request, Instant now) {
        switch (request.state) {
            case GRANTED -> requireNotBegun(request, "", now);
            case REVOKED -> throw new Conflict("", Explanation.of("placement.extra-day.revoked-before"));
            case CANCELLED, WITHDRAWN -> throw new Conflict("", Explanation.of("placement.extra-day.withdrawn"));
            case REQUESTED, DECLINED -> throw new Conflict("", Explanation.of("placement.extra-day.not-granted"));
        }
    }

    private static void requireNotBegun(ExtraDayEntity request, String field, Instant now) {
        if (!now.isBefore(request.sessionStart())) {
            throw new RuleBroken(field, begun(request));
        }
    }

    static Explanation begun(ExtraDayEntity request) {
        return Explanation.of("placement.extra-day.begun").with("begun", FactValue.instant(request.sessionStart()));
    }
}
