package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.placement.seat.SeatDecision;
import nl.plekje.placement.terms.ExtraDayTerms.AtDeadline;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.policy.Policies;

/**
 * Answers requests where nobody has to: at once where the conditions give a free seat, and at the deadline where nobody
 * decided (C1). Each in a transaction of its own, the caller's; whoever locked the request first has decided it.
 */
@ApplicationScoped
class SelfAnswerService {

    private final ExtraDayRepository requests;
    private final AnswerService answers;
    private final Policies<PlacementTerms> policies;
    private final Clock clock;

    SelfAnswerService(
            ExtraDayRepository requests, AnswerService answers, Policies<PlacementTerms> policies, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Grants a request if a seat stands free and is given by itself; declines it when its day is closed by now. Else it stays
     * in the queue, for staff or for the next seat that comes free.
     */
    Uni<Void> tryAtOnce(ExtraDayId id) {
        return requests.locked(id).chain(request -> {
            var now = clock.instant();
            if (request.state != ExtraDayState.REQUESTED
                    || !now.isBefore(request.decideBy)
                    || !now.isBefore(request.sessionStart())) {
                return Uni.createFrom().voidItem();
            }
            // What changes while we try is a higher version, so the seat that comes free is not missed.
            return requests.seatVersion(request)
                    .invoke(version -> request.triedVersion = version)
                    .chain(() -> request.automatic
                            ? answers.grant(request, Decider.policy(), now)
                            : answers.preview(request))
                    .chain(seat -> request.state == ExtraDayState.REQUESTED
                            ? declineIfClosed(request, seat, now)
                            : Uni.createFrom().voidItem());
        });
    }

    /** A family need not wait for its deadline to hear that there is no care that day. */
    private Uni<Void> declineIfClosed(ExtraDayEntity request, SeatDecision seat, Instant now) {
        return answers.isClosed(request)
                .chain(closed -> closed
                        ? answers.decline(
                                request,
                                new Decline(
                                        DeclineReason.CLOSED,
                                        null,
                                        ExtraDayAnswer.declined(request.day, DeclineReason.CLOSED, null, seat)),
                                Decider.policy(),
                                now)
                        : Uni.createFrom().voidItem());
    }

    /**
     * Answers a request whose deadline has come: granted where a seat stands free under the staff planned, unless the
     * conditions say otherwise or care would have begun.
     */
    Uni<Void> atDeadline(ExtraDayId id) {
        return requests.locked(id).chain(request -> {
            var now = clock.instant();
            if (request.state != ExtraDayState.REQUESTED || now.isBefore(request.decideBy)) {
                return Uni.createFrom().voidItem();
            }
            if (!now.isBefore(request.sessionStart())) {
                return decline(request, ExtraDayService.begun(request), now);
            }
            if (atDeadline(request) == AtDeadline.DECLINE) {
                return decline(request, Explanation.of("placement.extra-day.nobody-decided"), now);
            }
            return answers.grant(request, Decider.deadline(), now)
                    .chain(seat -> seat instanceof SeatDecision.None none
                            ? decline(request, none.why(), now)
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> decline(ExtraDayEntity request, Explanation because, Instant now) {
        var why = ExtraDayAnswer.declinedAtDeadline(request.day, request.decideBy, because)
                .under(PolicyVersion.of(request.policy));
        return answers.decline(request, new Decline(DeclineReason.OTHER, null, why), Decider.deadline(), now);
    }

    private AtDeadline atDeadline(ExtraDayEntity request) {
        var version = PolicyVersion.of(request.policy);
        return policies.of(version.provider())
                .on(version.validFrom())
                .terms()
                .extraDay()
                .atDeadline();
    }
}
