package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.absence.AbsenceQuoteView.Answer;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.location.LocationRepository;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.AbsenceDecisions;
import nl.plekje.credit.session.AbsenceDecisions.Report;
import nl.plekje.credit.session.AbsenceRepository;
import nl.plekje.credit.session.SessionService;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.service.policy.Policies;

/** Quotes what an absence earns, before the family confirms it. */
@ApplicationScoped
class AbsenceQuoteService {

    private static final String DAY = "#query/day";

    private final AbsenceRepository absences;
    private final ContractRepository contracts;
    private final LocationRepository locations;
    private final SessionService sessions;
    private final AbsenceDecisions decisions;

    AbsenceQuoteService(
            AbsenceRepository absences,
            ContractRepository contracts,
            LocationRepository locations,
            SessionService sessions,
            Policies<CreditConditions> policies) {
        this.absences = absences;
        this.contracts = contracts;
        this.locations = locations;
        this.sessions = sessions;
        this.decisions = new AbsenceDecisions(policies);
    }

    /**
     * Which session is meant; what is left out leaves more to choose from, of which the earliest is taken.
     *
     * @param begins local time at which it begins
     */
    record Asked(
            ChildId child,
            LocalDate day,
            Optional<ContractId> contract,
            Optional<LocalTime> begins,
            Optional<CareType> careType) {

        private boolean fits(Place place) {
            return contract.filter(it -> !it.equals(place.contract().id())).isEmpty()
                    && begins.filter(it -> !it.equals(place.session().from())).isEmpty()
                    && careType.filter(it -> it != place.contract().careType()).isEmpty();
        }
    }

    /** A contract with a session of it on the day asked for. */
    private record Place(Contract contract, Session session) {}

    /** The answers for a session. */
    Uni<AbsenceQuoteView> quote(Asked asked, Channel channel, Instant now) {
        var day = asked.day();
        return contracts.of(asked.child(), day).map(held -> place(held, asked)).chain(place -> requirePossible(
                        place, day, now)
                .chain(() -> answersOf(place, day, channel, now))
                .map(found -> {
                    var report =
                            Report.thoughtOf(place.contract(), day, place.session(), AbsenceReason.LEAVE, channel, now);
                    var conditions = decisions.conditions(report);
                    return AbsenceQuoteView.of(
                            place.contract(),
                            day,
                            place.session(),
                            conditions.mode(),
                            conditions.version().toString(),
                            found);
                }));
    }

    private static Place place(List<Contract> held, Asked asked) {
        return held.stream()
                .flatMap(contract ->
                        contract.sessionsOn(asked.day()).stream().map(session -> new Place(contract, session)))
                .filter(asked::fits)
                .min(Comparator.comparing((Place place) -> place.session().from()))
                .orElseThrow(() -> new RuleBroken(
                        DAY, Explanation.of("credit.absence.no-care").with("day", FactValue.date(asked.day()))));
    }

    private Uni<Void> requirePossible(Place place, LocalDate day, Instant now) {
        return locations
                .on(place.contract().location(), place.contract().group(), day)
                .invoke(location -> location.closedBy()
                        .filter(cause -> !decisions.earnsWhileClosed(place.contract(), cause, now))
                        .ifPresent(cause -> {
                            throw new RuleBroken(
                                    DAY,
                                    Explanation.of("credit.absence.closed")
                                            .with("day", FactValue.date(day))
                                            .with("cause", FactValue.code(cause)));
                        }))
                .chain(() -> absences.absentFrom(place.contract().id(), day))
                .invoke(absent -> {
                    if (absent.contains(place.session().from())) {
                        throw new RuleBroken(
                                DAY,
                                Explanation.of("credit.absence.reported-before").with("day", FactValue.date(day)));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<Answer>> answersOf(Place place, LocalDate day, Channel channel, Instant now) {
        var found = new ArrayList<Answer>();
        var all = Uni.createFrom().voidItem();
        for (var reason : AbsenceReason.values()) {
            var report = Report.thoughtOf(place.contract(), day, place.session(), reason, channel, now);
            all = all.chain(() -> sessions.ifReported(report))
                    .invoke(decision -> found.add(Answer.of(reason, decision)))
                    .replaceWithVoid();
        }
        return all.replaceWith(found);
    }
}
