package nl.plekje.credit.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.ledger.Account;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.policy.Policies;
import nl.plekje.testing.day.Act;

/**
 * Plays the acts of two brothers' parents, those of a child of another family and of a planner, and then compares what the
 * product has booked with a small model of what is right.
 */
final class RandomFamilies {

    private final RandomScene scene;
    private final RandomPlacement placement;
    private final RandomExtraDays extraDays;
    private final RandomClock clock;

    RandomFamilies(String provider, Policies<CreditConditions> policies, LocalDate start) {
        this(provider, policies, start, Outside.NONE);
    }

    RandomFamilies(String provider, Policies<CreditConditions> policies, LocalDate start, Outside outside) {
        scene = new RandomScene(provider, policies, start, outside);
        placement = new RandomPlacement(scene);
        extraDays = new RandomExtraDays(scene, placement);
        clock = new RandomClock(scene);
    }

    void play(Act act) {
        var hours = act.kind() == Act.Kind.LONG_WAIT ? 24L * (act.which() % 40) : act.hours();
        scene.now = scene.now.plusHours(hours).plusSeconds(1);
        clock.tick();
        var before = scene.ledgers.movements().size();
        does(act, scene.children.get(act.child()));
        placement.retell();
        clock.gains(before);
    }

    private void does(Act act, ChildId child) {
        switch (act.kind()) {
            case REPORT -> placement.report(child, placement.session(act), act.more() % 4 == 0);
            case WITHDRAW_ABSENCE ->
                RandomScene.pick(placement.standing(), act.which()).ifPresent(placement::withdraw);
            case CLOSE -> placement.close(child, act);
            case REOPEN -> placement.reopen(act);
            case ASK -> extraDays.ask(child, act);
            case GRANT -> one(act, ExtraDayState.REQUESTED).forEach(extraDays::grant);
            case DECLINE -> one(act, ExtraDayState.REQUESTED).forEach(extraDays::decline);
            case TAKE_BACK ->
                one(act, ExtraDayState.REQUESTED, ExtraDayState.GRANTED).forEach(extraDays::takeBack);
            case REVOKE -> one(act, ExtraDayState.GRANTED).forEach(extraDays::revoke);
            case PAY_WITH_CREDIT -> extraDays.payWithCredit(act);
            case GOODWILL -> clock.goodwill(child, 30 + act.more());
            case MONEY -> money(act);
            case LONG_WAIT -> {
                // Time has passed.
            }
            case END_CONTRACT -> placement.end(child, act.which() % 60);
        }
    }

    private Stream<ExtraDay> one(Act act, ExtraDayState... states) {
        var days = Stream.of(states).flatMap(state -> scene.inState(state).stream());
        return RandomScene.pick(days.toList(), act.which()).stream();
    }

    private void money(Act act) {
        var given = scene.book.compensations().stream()
                .filter(it -> it.state() == Compensation.State.CREDIT && scene.sessions.freeMinutes(it) > 0)
                .toList();
        RandomScene.pick(given, act.which()).ifPresent(it -> scene.sessions.payOut(it, scene.at()));
    }

    /** Compares what is booked with what is right; fails with what differs. */
    void check() {
        new RightBooking(scene).check();
    }

    /** The children, in the order in which acts name them. */
    List<ChildId> children() {
        return scene.children;
    }

    /** Their contracts. */
    Contract contract(ChildId child) {
        return scene.contracts.get(child);
    }

    /** The moment of the last act. */
    LocalDateTime now() {
        return scene.now;
    }

    /** Minutes of a child on an account, over all lots. */
    int minutes(ChildId child, Account account) {
        var balances = scene.ledgers.balances();
        return scene.ledgers.lots().stream()
                .filter(lot -> lot.credit().child().equals(child))
                .mapToInt(lot -> balances.of(lot.credit().id(), account))
                .sum();
    }

    /** The extra days asked for. */
    List<ExtraDay> extraDays() {
        return scene.asked.stream().map(scene.book::extraDay).toList();
    }
}
