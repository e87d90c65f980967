package nl.plekje.credit.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.AbsenceDecisions.Report;
import nl.plekje.credit.session.Compensation.State;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.Policies;

/**
 * The moves of a session: it is given up and taken back by the family, closed in whole or in part and opened again by the
 * provider. Each is told to the session, which then is brought in line with all that is known of it: every missed minute
 * belongs to one absence or closure ({@link MissedMinutes}), is worth what the conditions say, and what was booked for it
 * before is made more or less. So facts may come late, twice and in any order, and undoing gives back what was taken.
 */
public final class SessionMoves {

    private final CreditBook book;
    private final AbsenceDecisions decisions;
    private final CreditTakenBack takenBack;

    /** Moves in a book. */
    public SessionMoves(CreditBook book, Policies<CreditConditions> policies) {
        this.book = book;
        this.decisions = new AbsenceDecisions(policies);
        this.takenBack = new CreditTakenBack(book);
    }

    /** An absence was reported; it may be known already, or be withdrawn. */
    public void reported(AbsenceReported fact) {
        var found = book.absence(fact.absence());
        if (found != null && found.isReported()) {
            return;
        }
        var absence = found == null ? Absence.of(fact) : found.reported(fact);
        book.put(absence);
        if (absence.stands()) {
            settle(absence.session(), Set.of(), fact.reportedAt());
        } else {
            withoutSwap(absence);
        }
    }

    /** What an absence would earn if it were reported so. */
    public AbsenceCreditDecision ifReported(Report report) {
        var contract = report.contract();
        var thoughtOf = Absence.of(new AbsenceReported(
                AbsenceId.next(),
                1,
                contract.child(),
                contract.id(),
                report.day(),
                report.session(),
                report.reason(),
                report.channel(),
                report.at()));
        var claims = new ArrayList<>(claims(thoughtOf.session()));
        claims.add(thoughtOf);
        return decisions.answer(
                report, MissedMinutes.of(claims, Integer.MAX_VALUE).of(thoughtOf), swapDaysUsed(thoughtOf));
    }

    /** An absence was withdrawn; it may not be reported yet. */
    public void withdrawn(AbsenceWithdrawn fact) {
        var found = book.absence(fact.absence());
        if (found != null && found.isWithdrawn()) {
            return;
        }
        if (found != null) {
            settle(found.session(), Set.of(found.identity()), fact.withdrawnAt());
            withoutSwap(found);
        }
        book.put(found == null ? Absence.of(fact) : book.absence(found.id()).withdrawn(fact));
    }

    /** The day that paid an extra day is the family's again. */
    private void withoutSwap(Absence absence) {
        absence.report()
                .flatMap(Absence.Reported::swappedFor)
                .map(book::extraDay)
                .filter(day -> day.parts().swapped() > 0 && day.paidMinutes() > 0)
                .map(ExtraDay::withoutSwap)
                .ifPresent(day -> {
                    book.put(day);
                    book.tell(day.paidOtherwise(
                            Explanation.of("credit.extra-day.swap-undone").with("day", FactValue.date(absence.day()))));
                });
    }

    /** A contract has become known: what waited for it is answered. */
    public void contractKnown(ContractId contract, Instant at) {
        var sessions = new LinkedHashSet<CareSession>();
        book.absences().stream().filter(Absence::stands).map(Absence::session).forEach(sessions::add);
        book.compensations().stream().map(Compensation::session).forEach(sessions::add);
        sessions.stream()
                .filter(session -> session.contract().equals(contract))
                .forEach(session -> settle(session, Set.of(), at));
    }

    /** The window of an absence has opened: it is answered at last. */
    public void windowOpened(Absence pending, Instant at) {
        var missed = MissedMinutes.of(claims(pending.session()), payable(pending.session()))
                .of(pending);
        var report = Report.of(pending, book.contract(pending.contract()));
        var version = pending.answer().orElseThrow().policy();
        var decision = decisions.answerWhenWindowOpens(report, missed, swapDaysUsed(pending), version);
        answer(pending, decision, version, missed, at);
    }

    /**
     * A closure was announced, changed or taken back.
     *
     * @param announcedAt when it was announced
     * @param at the moment of this fact
     */
    public void closed(ClosureAnnounced closure, Instant announcedAt, Instant at) {
        var known = book.compensations().stream()
                .filter(it -> it.closure().filter(closure.closure()::equals).isPresent())
                .collect(Collectors.toMap(Compensation::session, it -> it));
        var missed = closure.stands() ? closure.missed() : List.<Missed>of();
        var sessions = new LinkedHashSet<CareSession>();
        for (var it : missed) {
            var session = session(it);
            var before = known.remove(session);
            book.put(
                    before == null
                            ? missing(closure, it, session, announcedAt)
                            : before.missing(it.session().from(), it.session().until())
                                    .in(before.stands() ? before.state() : State.WAITING));
            sessions.add(session);
        }
        sessions.forEach(session -> settle(session, Set.of(), at));
        for (var over : known.values()) {
            if (over.stands()) {
                settle(over.session(), Set.of(over.id()), at);
                book.put(book.compensation(over.id()).in(State.TAKEN_BACK));
            }
        }
    }

    private static CareSession session(Missed it) {
        return new CareSession(
                it.contract(),
                it.day(),
                it.begins() == null ? it.session().from() : it.begins(),
                Optional.ofNullable(it.extraDay()));
    }

    private static Compensation missing(ClosureAnnounced closure, Missed it, CareSession session, Instant announcedAt) {
        return new Compensation(
                Id.next(),
                it.child(),
                Optional.of(closure.closure()),
                Optional.empty(),
                session,
                it.session().from(),
                it.session().until(),
                0,
                0,
                0,
                closure.cause(),
                State.WAITING,
                Optional.empty(),
                announcedAt,
                Optional.empty(),
                Explanation.of("credit.compensation.waiting").with("day", FactValue.date(it.day())));
    }

    /** What the family pays for an extra day has changed: so has what makes good that it is closed. */
    void paidOtherwise(ExtraDay day, Instant at) {
        if (!book.claims(day.careSession()).isEmpty()) {
            settle(day.careSession(), Set.of(), at);
        }
    }

    /** A granted extra day was withdrawn: so much of it besides what was paid, as the conditions say (C2). */
    void revoked(ExtraDay day, Instant at) {
        var contract = book.contract(day.contract());
        var withdrawal = book.conditions(contract, at).grantedDay().withdrawal();
        var minutes = withdrawal.compensation(day.session().minutes());
        if (minutes == 0) {
            return;
        }
        var why = Explanation.of("credit.compensation.revoked", withdrawal.source())
                .with("day", FactValue.date(day.day()))
                .with("minutes", FactValue.minutes(minutes));
        var compensation = new Compensation(
                Id.next(),
                day.child(),
                Optional.empty(),
                Optional.of(day.id()),
                day.careSession(),
                day.session().from(),
                day.session().until(),
                0,
                0,
                0,
                Cause.STAFF_SHORTAGE,
                State.WAITING,
                Optional.empty(),
                at,
                Optional.empty(),
                why);
        more(compensation, contract, minutes, why, at);
    }

    /** The family takes what of a compensation is not used as money. */
    public Compensation payOut(Compensation it, Instant at) {
        var lot = book.ledgers().lot(it.child(), it.lot().orElseThrow());
        var minutes = lot.credit().freeMinutes();
        var movement = CompensationMovements.paidOut(it, lot, minutes, at);
        book.ledgers().book(movement);
        var paid = it.paid(it.paidMinutes() + minutes).in(State.MONEY);
        book.put(paid);
        book.tell(CompensationMovements.settled(paid, book.contract(it.session().contract()), movement.why(), at));
        return paid;
    }

    /** A contract has ended: what of its compensation is not used becomes money, for it does not lapse. */
    public void payOutAtEnd(ContractId contract, Instant at) {
        for (var it : book.compensations()) {
            if (it.session().contract().equals(contract) && it.state() == State.CREDIT && freeMinutes(it) > 0) {
                payOut(it, at);
            }
        }
    }

    /** What of a compensation is free. */
    public int freeMinutes(Compensation it) {
        return it.lot()
                .flatMap(id -> book.ledgers().lots(it.child()).stream()
                        .filter(lot -> lot.credit().id().equals(id))
                        .findFirst())
                .map(lot -> lot.credit().freeMinutes())
                .orElse(0);
    }

    /**
     * Brings what is booked on a session in line with the claims on it. What becomes more comes first: it can take the place
     * of what becomes less.
     *
     * @param ending claims that hold no more
     */
    private void settle(CareSession session, Set<UUID> ending, Instant at) {
        var most = payable(session);
        var claims = claims(session);
        var missed = MissedMinutes.of(
                claims.stream().filter(it -> !ending.contains(it.identity())).toList(), most);
        var steps = new ArrayList<Step>();
        for (var claim : book.claims(session)) {
            var minutes = missed.of(claim);
            var over = ending.contains(claim.identity());
            (claim instanceof Absence absence
                            ? step(absence, minutes, over, at)
                            : step((Compensation) claim, minutes, over, at))
                    .ifPresent(steps::add);
        }
        steps.stream().sorted(Comparator.comparing(Step::more).reversed()).forEach(step -> step.book()
                .run());
    }

    /**
     * Minutes of a session that can be made good at all: those that the family pays for an extra day, none of a session
     * after the end of its contract, and all of any other.
     */
    private int payable(CareSession session) {
        if (session.extraDay().isPresent()) {
            return session.extraDay()
                    .map(book::extraDay)
                    .map(ExtraDay::paidMinutes)
                    .orElse(Integer.MAX_VALUE);
        }
        var contract = book.contract(session.contract());
        return contract == null || contract.days().includes(session.day()) ? Integer.MAX_VALUE : 0;
    }

    /** The claims that take minutes: a public holiday that may be swapped takes none from an absence (CR-050). */
    private List<Claim> claims(CareSession session) {
        var contract = book.contract(session.contract());
        return book.claims(session).stream()
                .filter(claim -> !(claim instanceof Compensation it
                        && contract != null
                        && decisions.earnsWhileClosed(contract, it.cause(), it.givenAt())))
                .toList();
    }

    /**
     * What has to be booked for a claim.
     *
     * @param more minutes of credit more; below zero for less
     */
    private record Step(int more, Runnable book) {}

    private Optional<Step> step(Absence absence, int missed, boolean over, Instant at) {
        if (over) {
            return Optional.of(new Step(-absence.earnedMinutes(), () -> end(absence, at)));
        }
        var contract = book.contract(absence.contract());
        if (!absence.stands()
                || contract == null
                || absence.answer().filter(it -> it.missedMinutes() == missed).isPresent()) {
            return Optional.empty();
        }
        var report = Report.of(absence, contract);
        var decision = decide(absence, report, missed);
        var version = decisions.conditions(report).version();
        return Optional.of(new Step(
                decision.minutes() - absence.earnedMinutes(), () -> answer(absence, decision, version, missed, at)));
    }

    /** One that waited for its window and no longer does is judged as it was when that opened. */
    private AbsenceCreditDecision decide(Absence absence, Report report, int missed) {
        var decision = decisions.answer(report, missed, swapDaysUsed(absence));
        return decision.outcome() == Outcome.PENDING
                        && absence.answer()
                                .filter(it -> it.outcome() != Outcome.PENDING)
                                .isPresent()
                ? decisions.answerWhenWindowOpens(
                        report,
                        missed,
                        swapDaysUsed(absence),
                        absence.answer().orElseThrow().policy())
                : decision;
    }

    private int swapDaysUsed(Absence absence) {
        var itself = absence.stands()
                        && absence.answer()
                                .filter(it -> it.outcome() == Outcome.EARNED)
                                .isPresent()
                ? 1
                : 0;
        return book.swapDaysUsed(absence.child(), absence.day().getYear()) - itself;
    }

    private void end(Absence absence, Instant at) {
        var minutes = absence.earnedMinutes();
        count(absence, Outcome.NOT_OFFERED);
        if (minutes > 0) {
            less(absence, minutes, AbsenceMovements.reversed(absence, minutes), at);
        }
    }

    private void answer(
            Absence absence, AbsenceCreditDecision decision, PolicyVersion version, int missed, Instant moment) {
        var at = absence.answer().isEmpty() ? absence.claimedAt() : moment;
        var more = decision.minutes() - absence.earnedMinutes();
        var lot = absence.lot();
        count(absence, decision.outcome());
        if (more > 0) {
            lot = Optional.of(lot.map(id -> {
                        var known = book.ledgers().lot(absence.child(), id);
                        book.ledgers().book(AbsenceMovements.earning(known, more, absence, at, decision.why()));
                        return id;
                    })
                    .orElseGet(() -> {
                        var contract = book.contract(absence.contract());
                        var first = AbsenceMovements.lot(absence, contract, (Earned) decision);
                        book.ledgers().book(first, AbsenceMovements.earning(first, more, absence, at, decision.why()));
                        return first.credit().id();
                    }));
        } else if (more < 0) {
            less(absence, -more, AbsenceMovements.lessMissed(absence, -more), at);
        }
        var answered = absence.answered(decision, version, missed, lot);
        book.put(answered);
        book.tell(answered.told(decision));
    }

    private void count(Absence absence, Outcome next) {
        var before =
                absence.answer().filter(it -> it.outcome() == Outcome.EARNED).isPresent();
        var after = next == Outcome.EARNED;
        if (before != after) {
            book.countSwapDay(absence.child(), absence.day(), after ? 1 : -1);
        }
    }

    private void less(Absence absence, int minutes, Explanation why, Instant at) {
        var lot = book.ledgers().lot(absence.child(), absence.lot().orElseThrow());
        takenBack.take(lot, minutes, at, Movement.Cause.of(absence.id()), why);
    }

    private Optional<Step> step(Compensation it, int missed, boolean over, Instant at) {
        var contract = book.contract(it.session().contract());
        if (over) {
            return Optional.of(
                    new Step(-it.madeGoodMinutes(), () -> less(it, contract, it.madeGoodMinutes(), it.minutes(), at)));
        }
        if (!it.stands() || contract == null) {
            return Optional.empty();
        }
        var conditions = book.conditions(contract, it.givenAt());
        var closures = conditions.balance().map(balance -> balance.closureByProvider());
        if (closures.filter(terms -> terms.compensates(it.cause())).isEmpty()) {
            return Optional.of(new Step(0, () -> book.put(it.worth(missed).in(State.NOT_OFFERED))));
        }
        var more = missed - it.madeGoodMinutes();
        if (more > 0) {
            var why = Explanation.of(
                            "credit.compensation.closure", closures.get().source())
                    .under(conditions.version())
                    .with("day", FactValue.date(it.session().day()))
                    .with("minutes", FactValue.minutes(missed))
                    .with("cause", FactValue.code(it.cause()));
            return Optional.of(new Step(more, () -> more(it, contract, missed, why, at)));
        }
        return more < 0 || it.state() == State.WAITING
                ? Optional.of(new Step(more, () -> less(it, contract, -more, missed, at)))
                : Optional.empty();
    }

    /** So many minutes are made good from now on: as credit, or as money where the family has chosen that. */
    private void more(Compensation it, Contract contract, int minutes, Explanation why, Instant at) {
        var more = minutes - it.madeGoodMinutes();
        var until = book.conditions(contract, it.givenAt())
                .balance()
                .map(balance -> balance.closureByProvider().moneyWithin())
                .filter(within -> !within.isZero())
                .map(it.givenAt()::plus);
        var words = until.map(moment -> why.because(
                        Explanation.of("credit.compensation.choice").with("until", FactValue.instant(moment))))
                .orElse(why);
        if (it.lot().isPresent()) {
            var known = book.ledgers().lot(it.child(), it.lot().get());
            book.ledgers().book(CompensationMovements.given(known, more, at));
        } else {
            var first = CompensationMovements.lot(it, contract.careType(), words);
            book.ledgers().book(first, CompensationMovements.given(first, more, it.givenAt()));
            it = it.credited(first.credit().id(), until, words);
        }
        var money = it.state() == State.MONEY;
        var worth = it.worth(minutes).in(State.CREDIT);
        book.put(worth);
        if (money) {
            payOut(worth, at);
        }
    }

    /** So many minutes fewer are made good: money goes back first, then credit. */
    private void less(Compensation it, Contract contract, int fewer, int minutes, Instant at) {
        var after = it.worth(minutes).in(minutes == 0 ? State.NOTHING_MISSED : it.state());
        if (fewer > 0) {
            var lot = book.ledgers().lot(it.child(), it.lot().orElseThrow());
            var money = Math.min(fewer, it.paidMinutes());
            if (money > 0) {
                var movement = CompensationMovements.paidBack(it, lot, money, at);
                book.ledgers().book(movement);
                after = after.paid(it.paidMinutes() - money);
                book.tell(CompensationMovements.settled(after, contract, movement.why(), at));
            }
            takenBack.take(lot(it), fewer, at, Movement.Cause.NONE, CompensationMovements.takenBack(it, fewer));
        }
        book.put(after);
    }

    private Lot lot(Compensation it) {
        return book.ledgers().lot(it.child(), it.lot().orElseThrow());
    }
}
