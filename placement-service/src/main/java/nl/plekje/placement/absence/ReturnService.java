package nl.plekje.placement.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.care.CareRepository;
import nl.plekje.placement.care.CareSession;
import nl.plekje.placement.closure.MissedCareService;
import nl.plekje.placement.seat.SeatDecision;
import nl.plekje.placement.seat.SeatService;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.Conflict;

/** Gives sessions that were given up back to their children: the one way in which an absence ends. */
@ApplicationScoped
class ReturnService {

    private static final RuleId PL_025 = new RuleId("PL-025");

    private final CareRepository care;
    private final SeatService seats;
    private final MissedCareService missedCare;
    private final Outbox outbox;

    ReturnService(CareRepository care, SeatService seats, MissedCareService missedCare, Outbox outbox) {
        this.care = care;
        this.seats = seats;
        this.missedCare = missedCare;
        this.outbox = outbox;
    }

    /**
     * Ends a locked absence if nothing stands in the way, and tells it: no extra day fills its time, and its seat is still
     * there (PL-025). What is closed needs no seat; closures that take the session from now on tell that they do.
     *
     * @return why the session cannot be the child's again; empty when it is
     */
    Uni<Optional<RuleBroken>> giveBack(AbsenceEntity absence, Instant now) {
        return care.lock(absence.childId())
                .chain(() -> care.on(absence.childId(), absence.day))
                .chain(day -> {
                    var instead = day.extraDayDuring(absence.session());
                    if (instead.isPresent()) {
                        return Uni.createFrom().item(Optional.of(filled(absence, instead.get())));
                    }
                    var session = day.contracted(new ContractId(absence.contract), absence.session());
                    return takeSeat(absence, session.orElse(null))
                            .call(refusal -> refusal.isPresent()
                                    ? Uni.createFrom().voidItem()
                                    : end(absence, session.orElse(null), now));
                });
    }

    private Uni<Void> end(AbsenceEntity absence, CareSession session, Instant now) {
        return outbox.append(absence.withdraw(now))
                .chain(() -> session == null
                        ? Uni.createFrom().voidItem()
                        : missedCare.update(
                                session.location(),
                                List.of(absence.childId()),
                                new DateRange(absence.day, absence.day)));
    }

    /** @param session null when the contract has no care that day any more */
    private Uni<Optional<RuleBroken>> takeSeat(AbsenceEntity absence, CareSession session) {
        if (session == null || session.closed()) {
            return seats.share(absence.groupId()).replaceWith(Optional.empty());
        }
        return takeSeat(absence, session.open())
                .map(decision -> decision instanceof SeatDecision.None none
                        ? Optional.of(givenAway(absence, none))
                        : Optional.empty());
    }

    private Uni<SeatDecision> takeSeat(AbsenceEntity absence, Session open) {
        return seats.look(absence.groupId(), absence.day).chain(day -> seats.child(
                        absence.childId(), open.from(), open.until())
                .chain(child -> seats.take(absence.groupId(), day.group().careType(), absence.day, child)));
    }

    private static RuleBroken filled(AbsenceEntity absence, CareSession instead) {
        return new Conflict(
                "",
                Explanation.of("placement.absence.extra-day-instead")
                        .with("day", FactValue.date(absence.day))
                        .with("from", FactValue.time(instead.session().from()))
                        .with("until", FactValue.time(instead.session().until()))
                        .with("extraDay", FactValue.text(instead.extraDay().toString())));
    }

    private static RuleBroken givenAway(AbsenceEntity absence, SeatDecision.None none) {
        return new RuleBroken(
                "",
                Explanation.of("placement.absence.seat-given-away", PL_025)
                        .with("day", FactValue.date(absence.day))
                        .because(none.why()));
    }
}
