package nl.plekje.credit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.credit.ledger.Account;
import nl.plekje.credit.ledger.Balances;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.session.RandomScene.Care;
import nl.plekje.credit.session.RandomScene.Closed;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.CreditSettled;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.testing.day.EarningRules;
import nl.plekje.testing.day.MinutesTaken;
import nl.plekje.testing.day.MinutesTaken.Taking;

/**
 * The model: what is right of what is booked. It counts minutes one by one and knows nothing of the product's code but the
 * conditions of the provider.
 */
final class RightBooking {

    private final RandomScene scene;

    RightBooking(RandomScene scene) {
        this.scene = scene;
    }

    /** Compares what is booked with what is right; fails with what differs. */
    void check() {
        var balances = scene.ledgers.balances();
        for (var lot : scene.ledgers.lots()) {
            for (var account : List.of(
                    Account.FREE,
                    Account.RESERVED,
                    Account.SPENT,
                    Account.EXPIRED,
                    Account.FORFEITED,
                    Account.PAID_OUT)) {
                assertThat(balances.of(lot.credit().id(), account))
                        .as("%s of a lot by %s", account, lot.origin())
                        .isNotNegative();
            }
            assertThat(balances.of(lot.credit().id(), Account.ADVANCED)).isNotPositive();
        }
        checkAbsences(balances);
        checkClosures(balances);
        checkExtraDays(balances);
        checkMoney(balances);
    }

    /** Whose each minute of a session is: the first one to take it. */
    private Map<Object, Integer> owners(Care care, ExtraDayId extraDay, int most) {
        var taking = new ArrayList<Taking>();
        if (extraDay == null) {
            scene.absence(care)
                    .ifPresent(it -> taking.add(new Taking(
                            it.fact.reportedAt(),
                            it.fact.absence().toString(),
                            it.fact.absence(),
                            care.session().from(),
                            care.session().until())));
        }
        for (var closed : scene.closures) {
            if (closed.takes(care.child(), care.day(), care.session())) {
                var begins = care.session().from();
                taking.add(new Taking(
                        closed.at,
                        compensation(closed, care, extraDay)
                                .map(it -> it.id().toString())
                                .orElse(""),
                        closed,
                        closed.from.isAfter(begins) ? closed.from : begins,
                        care.session().until()));
            }
        }
        return MinutesTaken.of(taking, most);
    }

    private Optional<Compensation> compensation(Closed closed, Care care, ExtraDayId extraDay) {
        return scene.book.compensations().stream()
                .filter(it -> it.closure().filter(closed.id::equals).isPresent()
                        && it.child().equals(care.child())
                        && it.session().begins().equals(care.session().from())
                        && it.session().extraDay().equals(Optional.ofNullable(extraDay)))
                .findFirst();
    }

    private boolean earns(AbsenceReported fact) {
        return fact.swappedFor() == null
                && EarningRules.earns(
                        scene.provider,
                        fact.channel() == Channel.PORTAL,
                        fact.reportedAt().atZone(Amsterdam.ZONE),
                        fact.day().atTime(fact.session().from()),
                        scene.now.toLocalDate());
    }

    private void checkAbsences(Balances balances) {
        for (var it : scene.absences.values()) {
            var care = new Care(it.fact.child(), it.fact.day(), it.fact.session());
            var right = it.withdrawn || !earns(it.fact) || !scene.contracted(care)
                    ? 0
                    : owners(care, null, Integer.MAX_VALUE).getOrDefault(it.fact.absence(), 0);
            var lot = scene.ledgers.lots().stream()
                    .filter(found ->
                            found.absence().filter(it.fact.absence()::equals).isPresent())
                    .findFirst();
            var earned = lot.map(found -> -balances.of(found.credit().id(), Account.EARNED))
                    .orElse(0);
            var lapsed = lot.map(found -> balances.of(found.credit().id(), Account.EXPIRED))
                    .orElse(0);
            assertThat(earned)
                    .as("credit of the absence of %s", it.fact.day())
                    .isEqualTo(Math.max(
                            right, it.withdrawn || !scene.contracted(care) ? Math.min(earned, lapsed) : right));
        }
    }

    private void checkClosures(Balances balances) {
        for (var it : scene.book.compensations()) {
            var given = it.lot().map(lot -> -balances.of(lot, Account.GRANTED)).orElse(0);
            int right;
            if (it.closure().isEmpty()) {
                right = scene.conditions()
                        .grantedDay()
                        .withdrawal()
                        .compensation(scene.book
                                .extraDay(it.extraDay().orElseThrow())
                                .session()
                                .minutes());
            } else {
                right = scene.closures.stream()
                        .filter(closed -> it.closure().filter(closed.id::equals).isPresent())
                        .findFirst()
                        .filter(closed -> scene.conditions()
                                .balance()
                                .filter(balance -> balance.closureByProvider().compensates(closed.cause))
                                .isPresent())
                        .map(closed -> closedMinutes(closed, it))
                        .orElse(0);
            }
            assertThat(given)
                    .as(
                            "made good for %s, extra day %s",
                            it.session().day(), it.session().extraDay())
                    .isEqualTo(right);
        }
    }

    private int closedMinutes(Closed closed, Compensation it) {
        var extraDay = it.session().extraDay().map(scene.book::extraDay);
        var session = extraDay.map(ExtraDay::session).orElseGet(() -> RandomScene.SESSIONS.stream()
                .filter(found -> found.weekday() == closed.day.getDayOfWeek()
                        && found.from().equals(it.session().begins()))
                .findFirst()
                .orElseThrow());
        var care = new Care(it.child(), closed.day, session);
        var most = extraDay.map(day -> switch (day.state()) {
                    case GRANTED, CANCELLED ->
                        day.parts().credit()
                                + day.parts().swapped()
                                + day.parts().invoiced();
                    case REQUESTED, DECLINED, WITHDRAWN, REVOKED -> 0;
                })
                .orElse(scene.contracted(care) ? Integer.MAX_VALUE : 0);
        return owners(care, it.session().extraDay().orElse(null), most).getOrDefault(closed, 0);
    }

    private void checkExtraDays(Balances balances) {
        for (var id : scene.asked) {
            var day = scene.book.extraDay(id);
            var reserved = held(day, Account.RESERVED);
            var spent = held(day, Account.SPENT);
            switch (day.state()) {
                case REQUESTED -> {
                    assertThat(reserved)
                            .as("reserved for %s", day.day())
                            .isEqualTo(day.parts().credit());
                    assertThat(spent).isZero();
                }
                case GRANTED, CANCELLED -> {
                    assertThat(reserved).isZero();
                    assertThat(spent)
                            .as("spent on %s", day.day())
                            .isEqualTo(day.parts().credit());
                }
                case DECLINED, WITHDRAWN, REVOKED ->
                    assertThat(reserved + spent).as("held by %s", day.state()).isZero();
            }
            assertThat(day.parts().total()).isEqualTo(day.session().minutes());
            for (var account : List.of(Account.RESERVED, Account.SPENT)) {
                assertThat(scene.ledgers.open().held(id, account))
                        .as("who pays %s", day.day())
                        .allMatch(part -> mayPay(
                                scene.ledgers.open().lot(part.lot()).credit().child(), day.child()));
            }
            if (day.stands() && day.parts().swapped() > 0) {
                assertThat(scene.absences.values())
                        .as("a day given for %s", day.day())
                        .anyMatch(it -> !it.withdrawn && id.equals(it.fact.swappedFor()));
            }
            if (day.stands()
                    && day.funding() != Funding.INVOICE
                    && day.parts().invoiced() > 0
                    && RandomScene.begins(day).isAfter(scene.now)) {
                assertThat(CreditTakenBack.fromCredit(scene.book, day, 1, scene.at()).stream()
                                .filter(part -> scene.ledgers
                                        .open()
                                        .lot(part.lot())
                                        .credit()
                                        .child()
                                        .equals(day.child()))
                                .toList())
                        .as("credit beside an invoice for %s", day.day())
                        .isEmpty();
            }
        }
    }

    /** CR-013: the child itself; its brother where the conditions say so; never another family. */
    private boolean mayPay(ChildId payer, ChildId child) {
        return payer.equals(child)
                || scene.provider.equals("duinroos")
                        && !payer.equals(scene.children.get(2))
                        && !child.equals(scene.children.get(2));
    }

    private int held(ExtraDay day, Account account) {
        return scene.ledgers.open().held(day.id(), account).stream()
                .mapToInt(LotMinutes::minutes)
                .sum();
    }

    private void checkMoney(Balances balances) {
        var charged = new HashMap<ExtraDayId, ExtraDayCharged>();
        var settled = new HashMap<UUID, CreditSettled>();
        for (var fact : scene.book.facts()) {
            if (fact instanceof ExtraDayCharged it) {
                charged.merge(it.extraDay(), it, (one, other) -> one.version() < other.version() ? other : one);
            } else if (fact instanceof CreditSettled it) {
                settled.merge(
                        it.settlement().value(), it, (one, other) -> one.version() < other.version() ? other : one);
            }
        }
        for (var id : scene.asked) {
            var day = scene.book.extraDay(id);
            var right = day.stands() || day.state() == ExtraDayState.CANCELLED
                    ? day.parts().invoiced()
                    : 0;
            assertThat(Optional.ofNullable(charged.get(id))
                            .map(ExtraDayCharged::minutes)
                            .orElse(0))
                    .as("minutes charged for %s, %s", day.day(), day.state())
                    .isEqualTo(right);
        }
        for (var it : scene.book.compensations()) {
            var paid = it.lot().map(lot -> balances.of(lot, Account.PAID_OUT)).orElse(0);
            assertThat(Optional.ofNullable(settled.get(it.id()))
                            .map(fact -> -fact.minutes())
                            .orElse(0))
                    .as("money for %s", it.session().day())
                    .isEqualTo(paid);
        }
        for (var lot : scene.ledgers.lots()) {
            if (lot.origin() == Lot.Origin.ADVANCE) {
                var id = lot.credit().id();
                assertThat(Optional.ofNullable(settled.get(id.value()))
                                .map(CreditSettled::minutes)
                                .orElse(0))
                        .as("money for an advance")
                        .isEqualTo(-balances.of(id, Account.SETTLED) - balances.of(id, Account.PAID_OUT));
            }
        }
    }
}
