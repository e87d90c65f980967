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
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.AbsenceDecisions.Report;
import nl.plekje.credit.session.Compensation.State;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ContractId;
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
    private final AbsenceMoves absences;
    private final CompensationMoves compensations;

    /** Moves in a book. */
    public SessionMoves(CreditBook book, Policies<CreditConditions> policies) {
        this.book = book;
        this.decisions = new AbsenceDecisions(policies);
        var takenBack = new CreditTakenBack(book);
        this.absences = new AbsenceMoves(book, decisions, takenBack);
        this.compensations = new CompensationMoves(book, takenBack);
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
        return absences.ifReported(
                report, thoughtOf, MissedMinutes.of(claims, Integer.MAX_VALUE).of(thoughtOf));
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
        var session = pending.session();
        absences.windowOpened(
                pending, MissedMinutes.of(claims(session), payable(session)).of(pending), at);
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
                            ? Compensation.ofClosure(closure, it, session, announcedAt)
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

    /** What the family pays for an extra day has changed: so has what makes good that it is closed. */
    void paidOtherwise(ExtraDay day, Instant at) {
        if (!book.claims(day.careSession()).isEmpty()) {
            settle(day.careSession(), Set.of(), at);
        }
    }

    /** A granted extra day was withdrawn: so much of it besides what was paid, as the conditions say (C2). */
    void revoked(ExtraDay day, Instant at) {
        compensations.revoked(day, at);
    }

    /** The family takes what of a compensation is not used as money. */
    public Compensation payOut(Compensation it, Instant at) {
        return compensations.payOut(it, at);
    }

    /** A contract has ended: what of its compensation is not used becomes money, for it does not lapse. */
    public void payOutAtEnd(ContractId contract, Instant at) {
        compensations.payOutAtEnd(contract, at);
    }

    /** What of a compensation is free. */
    public int freeMinutes(Compensation it) {
        return compensations.freeMinutes(it);
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
                            ? absences.step(absence, minutes, over, at)
                            : compensations.step((Compensation) claim, minutes, over, at))
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
}
