package nl.plekje.credit.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.extraday.ExtraDayTerms;
import nl.plekje.credit.location.LocationDay;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.problem.Conflict;

/**
 * What makes an extra day impossible, whatever the credit.
 *
 * @param in where the fields of the request stand, so that a refusal can point at one
 */
record ExtraDayRefusal(FieldsIn in) {

    private static final String SENTENCES = "credit.extra-day.refused.";

    /** Where the fields of a request stand. */
    enum FieldsIn {
        BODY("/"),
        QUERY("#query/");

        private final String prefix;

        FieldsIn(String prefix) {
            this.prefix = prefix;
        }

        String pointer(String field) {
            return prefix + field;
        }
    }

    /** The contract that the day is beside: the first that holds. Fails when there is none of this care on that day. */
    Contract contractFor(List<Contract> held, CareType careType, LocalDate day) {
        if (held.stream().noneMatch(contract -> contract.careType() == careType)) {
            throw new RuleBroken(
                    in.pointer("careType"),
                    Explanation.of(SENTENCES + "no-contract").with("careType", FactValue.code(careType)));
        }
        return held.stream()
                .filter(contract ->
                        contract.careType() == careType && contract.days().includes(day))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        in.pointer("day"),
                        Explanation.of(SENTENCES + "beyond-contract")
                                .with("careType", FactValue.code(careType))
                                .with("day", FactValue.date(day))));
    }

    /** Fails when the location is closed on that day. */
    void requireOpen(LocationDay location, LocalDate day) {
        location.closedBy().ifPresent(cause -> {
            throw new RuleBroken(
                    in.pointer("day"),
                    Explanation.of(SENTENCES + "closed")
                            .with("day", FactValue.date(day))
                            .with("cause", FactValue.code(cause)));
        });
        if (location.neverOpensOn(day.getDayOfWeek())) {
            throw new RuleBroken(
                    in.pointer("day"),
                    Explanation.of(SENTENCES + "never-open").with("weekday", FactValue.weekday(day.getDayOfWeek())));
        }
    }

    /** The session of the day, as contracted, else as the location is open. Fails when neither is known. */
    Session sessionFor(Contract contract, LocationDay location, LocalDate day) {
        return contract.usualSessionOn(day)
                .or(() -> Optional.ofNullable(location.openingHours().get(day.getDayOfWeek())))
                .orElseThrow(() -> new RuleBroken(
                        in.pointer("day"),
                        Explanation.of(SENTENCES + "no-session").with("day", FactValue.date(day))));
    }

    /** Fails when the child has care that day already and was not reported absent. */
    void requireNoCare(Contract contract, LocalDate day, boolean absent) {
        if (contract.sessionOn(day).isPresent() && !absent) {
            throw new RuleBroken(
                    in.pointer("day"),
                    Explanation.of(SENTENCES + "care-already").with("day", FactValue.date(day)));
        }
    }

    /** Fails when the session has begun. */
    void requireToCome(Instant begins, Instant now) {
        if (!begins.isAfter(now)) {
            throw new RuleBroken(
                    in.pointer("day"), Explanation.of(SENTENCES + "begun").with("begins", FactValue.instant(begins)));
        }
    }

    /** CR-028: fails when the family asks for its answer in the past or later than it would have it anyway. */
    void requireAnswerInTime(Optional<LocalDate> answerBy, Instant begins, Instant now, ExtraDayTerms terms) {
        if (answerBy.isEmpty()) {
            return;
        }
        var today = Amsterdam.dateOf(now);
        var usual =
                Amsterdam.dateOf(begins.minus(Duration.ofHours(terms.decision().hoursBefore())));
        var latest = usual.isBefore(today) ? today : usual;
        if (answerBy.get().isBefore(today) || answerBy.get().isAfter(latest)) {
            throw new RuleBroken(
                    in.pointer("answerBy"),
                    Explanation.of(SENTENCES + "answer-by", terms.decision().source())
                            .under(terms.version())
                            .with("earliest", FactValue.date(today))
                            .with("latest", FactValue.date(latest)));
        }
    }

    /** Fails when there is an open or granted request for the same day. */
    void requireFirst(boolean askedBefore, LocalDate day) {
        if (askedBefore) {
            throw new Conflict(
                    in.pointer("day"), Explanation.of(SENTENCES + "twice").with("day", FactValue.date(day)));
        }
    }
}
