package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.absence.AbsenceAnswerService.Report;
import nl.plekje.credit.absence.AbsenceQuoteView.Answer;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.location.LocationRepository;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;

/** Quotes what an absence earns, before the family confirms it. */
@ApplicationScoped
class AbsenceQuoteService {

    private static final String DAY = "#query/day";

    private final AbsenceAnswerService answers;
    private final AbsenceRepository absences;
    private final ContractRepository contracts;
    private final LocationRepository locations;

    AbsenceQuoteService(
            AbsenceAnswerService answers,
            AbsenceRepository absences,
            ContractRepository contracts,
            LocationRepository locations) {
        this.answers = answers;
        this.absences = absences;
        this.contracts = contracts;
        this.locations = locations;
    }

    /** A contract with its session on the day asked for. */
    private record Place(Contract contract, Session session) {}

    /**
     * The answers for a day.
     *
     * @param careType which care, where the child has more on that day; without it the earliest session
     */
    Uni<AbsenceQuoteView> quote(
            ChildId child, LocalDate day, Optional<CareType> careType, Channel channel, Instant now) {
        return contracts.of(child, day).map(held -> place(held, day, careType)).chain(place -> requirePossible(
                        place, day, now)
                .chain(() -> answersOf(place, day, channel, now))
                .map(found -> {
                    var report =
                            Report.thoughtOf(place.contract(), day, place.session(), AbsenceReason.LEAVE, channel, now);
                    var conditions = answers.conditions(report);
                    return AbsenceQuoteView.of(
                            place.contract(),
                            day,
                            place.session(),
                            conditions.mode(),
                            conditions.version().toString(),
                            found);
                }));
    }

    private static Place place(List<Contract> held, LocalDate day, Optional<CareType> careType) {
        return held.stream()
                .filter(contract -> careType.isEmpty() || careType.get() == contract.careType())
                .flatMap(contract -> contract.sessionOn(day).map(session -> new Place(contract, session)).stream())
                .min(Comparator.comparing((Place place) -> place.session().from()))
                .orElseThrow(() -> new RuleBroken(
                        DAY, Explanation.of("credit.absence.no-care").with("day", FactValue.date(day))));
    }

    private Uni<Void> requirePossible(Place place, LocalDate day, Instant now) {
        return locations
                .on(place.contract().location(), place.contract().group(), day)
                .invoke(location -> location.closedBy()
                        .filter(cause -> !answers.earnsWhileClosed(place.contract(), cause, now))
                        .ifPresent(cause -> {
                            throw new RuleBroken(
                                    DAY,
                                    Explanation.of("credit.absence.closed")
                                            .with("day", FactValue.date(day))
                                            .with("cause", FactValue.code(cause)));
                        }))
                .chain(() -> absences.isAbsent(place.contract().id(), day))
                .invoke(absent -> {
                    if (absent) {
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
            all = all.chain(() -> answers.quote(report))
                    .invoke(decision -> found.add(Answer.of(reason, decision)))
                    .replaceWithVoid();
        }
        return all.replaceWith(found);
    }
}
