package nl.plekje.credit.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.extraday.DirectSwapPolicy;
import nl.plekje.credit.extraday.ExtraDayTerms;
import nl.plekje.credit.location.CareGroup;
import nl.plekje.credit.location.LocationDay;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.SchoolRegion;
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

    /**
     * Fails when the location is closed on that day: by a closure, by the provider's calendar, as its seats say, or always on
     * that weekday.
     *
     * @param noSeats whether placement told that the group is closed that day
     */
    void requireOpen(LocationDay location, LocalDate day, CreditConditions conditions, boolean noSeats) {
        if (conditions.holidays().includes(day)) {
            throw new RuleBroken(
                    in.pointer("day"),
                    Explanation.of(SENTENCES + "closed")
                            .with("day", FactValue.date(day))
                            .with("cause", FactValue.code(Cause.PUBLIC_HOLIDAY)));
        }
        location.closedBy().ifPresent(cause -> {
            throw new RuleBroken(
                    in.pointer("day"),
                    Explanation.of(SENTENCES + "closed")
                            .with("day", FactValue.date(day))
                            .with("cause", FactValue.code(cause)));
        });
        if (noSeats) {
            throw new RuleBroken(
                    in.pointer("day"), Explanation.of(SENTENCES + "closed-day").with("day", FactValue.date(day)));
        }
        if (location.neverOpensOn(day.getDayOfWeek())) {
            throw new RuleBroken(
                    in.pointer("day"),
                    Explanation.of(SENTENCES + "never-open").with("weekday", FactValue.weekday(day.getDayOfWeek())));
        }
    }

    /**
     * The session of the day: the contracted one that the child was reported absent from, the usual one where it has no care
     * that day, else as the location is open. Fails when the child has care already, and when no session is known.
     *
     * @param absentFrom when the sessions begin that the child was reported absent from
     */
    Session sessionFor(Contract contract, LocationDay location, LocalDate day, List<LocalTime> absentFrom) {
        var contracted = contract.sessionsOn(day);
        if (!contracted.isEmpty()) {
            return contracted.stream()
                    .filter(session -> absentFrom.contains(session.from()))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken(
                            in.pointer("day"),
                            Explanation.of(SENTENCES + "care-already").with("day", FactValue.date(day))));
        }
        return contract.usualSessionOn(day)
                .or(() -> Optional.ofNullable(location.openingHours().get(day.getDayOfWeek())))
                .orElseThrow(() -> new RuleBroken(
                        in.pointer("day"),
                        Explanation.of(SENTENCES + "no-session").with("day", FactValue.date(day))));
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

    /** Fails when the group asked for is not known, or is of another provider or another kind of care. */
    void requireSuitable(CareGroup group, Contract contract) {
        if (group == null
                || group.careType() != contract.careType()
                || !group.provider().equals(contract.provider())) {
            throw new RuleBroken(
                    in.pointer("group"),
                    Explanation.of(SENTENCES + "other-group").with("careType", FactValue.code(contract.careType())));
        }
    }

    /** A contracted session that is given up. */
    record GivenSession(Contract contract, Session session) {

        GivenUp asGivenUp(LocalDate day) {
            return new GivenUp(contract.id(), day, session);
        }
    }

    /** The contract that has care on the day given up. Fails when the child has none of this care. */
    Contract givenContract(List<Contract> held, CareType careType, LocalDate given) {
        return held.stream()
                .filter(contract -> contract.careType() == careType)
                .filter(contract -> !contract.sessionsOn(given).isEmpty())
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        in.pointer("giveUp"),
                        Explanation.of("credit.swap.refused.no-care").with("given", FactValue.date(given))));
    }

    /** The first session of the day that is not given up yet. Fails when all were: reported absent, or swapped already. */
    GivenSession givenSession(
            Contract contract, LocalDate given, List<LocalTime> absentFrom, List<LocalTime> givenUpFrom) {
        return contract.sessionsOn(given).stream()
                .filter(session -> !absentFrom.contains(session.from()) && !givenUpFrom.contains(session.from()))
                .findFirst()
                .map(session -> new GivenSession(contract, session))
                .orElseThrow(() -> new RuleBroken(
                        in.pointer("giveUp"),
                        Explanation.of("credit.swap.refused.given-before").with("given", FactValue.date(given))));
    }

    /** Fails where days are not swapped in one go, or where these two may not be (CR-039, CR-040). */
    void requireSwap(ExtraDayAsk ask, GivenSession given, CreditConditions conditions, Optional<SchoolRegion> region) {
        var terms = conditions
                .swap()
                .orElseThrow(() -> new RuleBroken(
                        in.pointer("giveUp"),
                        Explanation.of(
                                        "credit.swap.refused.not-offered",
                                        conditions.extraDay().rest())
                                .under(conditions.version())));
        var day = ask.giveUp().orElseThrow();
        var pair =
                new DirectSwapPolicy.Pair(day, Amsterdam.at(day, given.session().from()), ask.day(), region);
        DirectSwapPolicy.refusal(
                        pair,
                        ask.at(),
                        new DirectSwapPolicy.Terms(conditions.version(), terms.sameKindOfWeek(), terms.source()))
                .ifPresent(why -> {
                    throw new RuleBroken(in.pointer("giveUp"), why);
                });
    }

    /** Fails when there is no care on the day given up, for the location is closed. */
    void requireGivenOpen(LocationDay location, LocalDate given) {
        location.closedBy().ifPresent(cause -> {
            throw new RuleBroken(
                    in.pointer("giveUp"),
                    Explanation.of("credit.swap.refused.closed")
                            .with("given", FactValue.date(given))
                            .with("cause", FactValue.code(cause)));
        });
    }
}
