package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.Fact;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.absence.GivenDay;
import nl.plekje.placement.absence.SwapService;
import nl.plekje.placement.care.CareDay;
import nl.plekje.placement.care.CareRepository;
import nl.plekje.placement.care.CareSession;
import nl.plekje.placement.closure.MissedCareService;
import nl.plekje.placement.seat.DayHours;
import nl.plekje.placement.seat.ExpectedChild;
import nl.plekje.placement.seat.SeatDecision;
import nl.plekje.placement.seat.SeatRecountRepository;
import nl.plekje.placement.seat.SeatService;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;

/**
 * Gives a locked request its answer, whoever decides: takes the seat, swaps the days, looks for alternatives, and tells it.
 * Runs in the caller's transaction.
 */
@ApplicationScoped
class AnswerService {

    private final CareRepository care;
    private final SeatService seats;
    private final SwapService swaps;
    private final MissedCareService missedCare;
    private final AlternativeService alternatives;
    private final SeatRecountRepository recounts;
    private final Outbox outbox;
    private final Audit audit;

    AnswerService(
            CareRepository care,
            SeatService seats,
            SwapService swaps,
            MissedCareService missedCare,
            AlternativeService alternatives,
            SeatRecountRepository recounts,
            Outbox outbox,
            Audit audit) {
        this.care = care;
        this.seats = seats;
        this.swaps = swaps;
        this.missedCare = missedCare;
        this.alternatives = alternatives;
        this.recounts = recounts;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Grants a request when there is a seat under the staff planned, so that no extra staff is needed (CR-038, CR-041), and
     * the day to be given in exchange can be given. Else nothing happened, and the answer says why.
     */
    Uni<SeatDecision> grant(ExtraDayEntity request, Decider by, Instant now) {
        return care.lock(request.childId()).chain(() -> request.given()
                .map(given -> swap(request, given, by, now))
                .orElseGet(() -> takeSeat(request, null, by, now)));
    }

    private Uni<SeatDecision> swap(ExtraDayEntity request, GivenDay given, Decider by, Instant now) {
        return swaps.giveUp(given, by.name(), now)
                .chain(givenUp -> givenUp == null
                        ? Uni.createFrom().<SeatDecision>item(new SeatDecision.None(ExtraDayAnswer.givenDayGone(given)))
                        : takeSeat(request, givenUp, by, now));
    }

    /** Declines a new request at once when the child has care at that time, other than what it gives in exchange. */
    Uni<Void> declineIfInCare(ExtraDayEntity request, Instant now) {
        return care.lock(request.childId())
                .chain(() -> care.on(request.childId(), request.day))
                .map(day -> day.inTheWayOf(new ExtraDayId(request.id), request.session()).stream()
                        .filter(it -> request.given()
                                .filter(given ->
                                        given.day().equals(request.day) && it.is(given.contract(), given.session()))
                                .isEmpty())
                        .findFirst())
                .chain(care -> care.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : decline(
                                request,
                                new Decline(
                                        DeclineReason.OTHER,
                                        null,
                                        ExtraDayAnswer.declined(request.day, DeclineReason.OTHER, null, null)
                                                .because(ExtraDayAnswer.inCare(request.day, care.get()))),
                                Decider.policy(),
                                now));
    }

    /** Declines a request, with the alternatives that can be had. */
    Uni<Void> decline(ExtraDayEntity request, Decline decline, Decider by, Instant now) {
        return alternatives.of(request, now).chain(found -> {
            var answer = decline;
            for (var instead : ExtraDayAnswer.instead(found)) {
                answer = answer.because(instead);
            }
            return settle(request, List.of(request.decline(answer, found, by, now)));
        });
    }

    /** Takes a granted day back; the day given in exchange is the child's again, if its seat still is. */
    Uni<Void> revoke(ExtraDayEntity request, RevocationRequest revocation, String actor, Instant now) {
        return alternatives.of(request, now).chain(found -> {
            var why = ExtraDayAnswer.revoked(request.day, revocation.reason(), revocation.note());
            for (var instead : ExtraDayAnswer.instead(found)) {
                why = why.because(instead);
            }
            return tell(actor, request, List.of(request.revoke(revocation.reason(), why, found, actor, now)))
                    .chain(() -> free(request, now));
        });
    }

    /** Frees the seat of a day that was granted and is no longer; also gives back the day given for it. */
    Uni<Void> free(ExtraDayEntity request, Instant now) {
        return recounts.ask(request.groupId(), request.day)
                .chain(() -> request.given().isPresent()
                        ? swaps.takeBack(new ExtraDayId(request.id), now).replaceWithVoid()
                        : Uni.createFrom().voidItem())
                // A closure may have told that the day is missed: it is no longer.
                .chain(() -> seats.share(request.groupId()))
                .chain(() -> missedCare.update(
                        new LocationId(request.location),
                        List.of(request.childId()),
                        new DateRange(request.day, request.day)));
    }

    /** Whether there would be a seat now; takes none. */
    Uni<SeatDecision> preview(ExtraDayEntity request) {
        return child(request).chain(child -> seats.preview(request.groupId(), request.day, child));
    }

    /** Whether nobody has care on the day. */
    Uni<Boolean> isClosed(ExtraDayEntity request) {
        return seats.look(request.groupId(), request.day).map(day -> day.group().hours() instanceof DayHours.Closed);
    }

    /** @param givenUp the day given in exchange, not told yet; null when there is none */
    private Uni<SeatDecision> takeSeat(ExtraDayEntity request, AbsenceReported givenUp, Decider by, Instant now) {
        return care.on(request.childId(), request.day)
                .chain(day -> takeSeat(request, day))
                .call(seat -> {
                    if (seat instanceof SeatDecision.None) {
                        return givenUp == null ? Uni.createFrom().voidItem() : swaps.forget(givenUp.absence());
                    }
                    var facts = new ArrayList<Fact>();
                    if (givenUp != null) {
                        facts.add(givenUp);
                    }
                    facts.add(request.grant(granted(request), by, now));
                    return settle(request, facts);
                });
    }

    /** Takes the seat, unless the child has other care at that time or was asked to stay at home. */
    private Uni<SeatDecision> takeSeat(ExtraDayEntity request, CareDay day) {
        var id = new ExtraDayId(request.id);
        var inTheWay = day.inTheWayOf(id, request.session());
        if (!inTheWay.isEmpty()) {
            return Uni.createFrom().item(new SeatDecision.None(ExtraDayAnswer.inCare(request.day, inTheWay.get(0))));
        }
        if (day.extraDay(id).map(CareSession::closedFrom).isPresent()) {
            return preview(request)
                    .map(seat -> seat instanceof SeatDecision.None
                            ? seat
                            : new SeatDecision.None(ExtraDayAnswer.staysAtHome(request.day)));
        }
        return child(request).chain(child -> seats.take(request.groupId(), request.careType, request.day, child));
    }

    private Uni<Void> settle(ExtraDayEntity request, List<Fact> facts) {
        return tell(request.decidedBy, request, facts);
    }

    private Uni<Void> tell(String actor, ExtraDayEntity request, List<Fact> facts) {
        return outbox.append(facts)
                .chain(() -> audit.record(
                        actor,
                        "extra-day-" + request.state.name().toLowerCase(Locale.ROOT),
                        "extra-day/" + request.id));
    }

    private Uni<ExpectedChild> child(ExtraDayEntity request) {
        return seats.child(request.childId(), request.begins, request.ends);
    }

    private static Explanation granted(ExtraDayEntity request) {
        return request.given()
                .map(given -> ExtraDayAnswer.swapped(request.day, request.session(), given))
                .orElseGet(() -> ExtraDayAnswer.granted(request.day, request.session()));
    }
}
