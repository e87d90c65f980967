package nl.plekje.credit.session;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.extraday.AnswerDeadlinePolicy;
import nl.plekje.credit.extraday.CancellationPolicy;
import nl.plekje.credit.extraday.ExtraDayPolicy;
import nl.plekje.credit.extraday.ExtraDayWish;
import nl.plekje.credit.session.RandomScene.Care;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.money.Cents;
import nl.plekje.testing.day.Act;

/** Extra days: asked for, answered, taken back, withdrawn. */
final class RandomExtraDays {

    private static final Explanation WHY = Explanation.of("credit.ledger.spent");

    private final RandomScene scene;
    private final RandomPlacement placement;

    RandomExtraDays(RandomScene scene, RandomPlacement placement) {
        this.scene = scene;
        this.placement = placement;
    }

    void ask(ChildId child, Act act) {
        var conditions = scene.conditions();
        var contract = scene.contracts.get(child);
        var day = scene.now.toLocalDate().plusDays(2 + act.which() % 20);
        var weekday = day.getDayOfWeek();
        var session = new Session(weekday, LocalTime.of(8, 0), LocalTime.of(18, 0));
        var sameDay = RandomScene.SESSIONS.stream()
                .filter(it -> it.weekday() == weekday)
                .toList();
        if (!sameDay.isEmpty()) {
            var away = sameDay.stream()
                    .filter(it -> scene.absence(new Care(child, day, it)).isPresent())
                    .findFirst();
            if (away.isEmpty()) {
                return;
            }
            session = away.get();
        }
        var taken = scene.standingDays().stream()
                .anyMatch(it -> it.child().equals(child) && it.day().equals(day));
        if (taken || scene.closedAtAll(child, day) || !contract.days().includes(day) || scene.holiday(day)) {
            return;
        }
        var given = Optional.<GivenUp>empty();
        if (conditions.swap().isPresent() && act.more() % 2 == 0) {
            var care = placement.session(new Act(act.kind(), act.child(), act.more(), act.which(), 0));
            if (scene.contracted(care)
                    && scene.absence(care).isEmpty()
                    && !care.day().equals(day)
                    && !scene.closedAtAll(child, care.day())
                    && scene.standingDays().stream()
                            .noneMatch(it -> it.child().equals(child)
                                    && it.givenUp()
                                            .filter(up -> up.day().equals(care.day()))
                                            .isPresent())) {
                given = Optional.of(new GivenUp(contract.id(), care.day(), care.session()));
            }
        }
        var funding = List.of(Funding.CREDIT_FIRST, Funding.CREDIT_FIRST, Funding.INVOICE, Funding.ADVANCE)
                .get(act.more() % 4);
        var earlier = (int) scene.standingDays().stream()
                .filter(it -> it.child().equals(child)
                        && it.day().getYear() == day.getYear()
                        && it.givenUp().isEmpty())
                .count();
        var wish = new ExtraDayWish(
                child,
                CareType.DAY_CARE,
                Amsterdam.at(day, session.from()),
                session.minutes(),
                given.map(it -> it.session().minutes()).orElse(0),
                funding,
                earlier,
                scene.at(),
                Optional.empty());
        var living = scene.ledgers.open().lots(scene.book.payers(child, conditions)).stream()
                .filter(lot -> lot.livesOn(scene.now.toLocalDate()))
                .toList();
        var quote = ExtraDayPolicy.quote(
                wish,
                conditions.spendingScope(Optional.empty()).of(living, child, CareType.DAY_CARE, day),
                Optional.of(Cents.of(1000)),
                conditions.extraDay(),
                conditions.advanceTerms(scene.book.swapDaysUsed(child, day.getYear())));
        var request = new ExtraDay(
                ExtraDayId.next(),
                1,
                child,
                contract.household(),
                contract.id(),
                contract.location(),
                contract.group(),
                CareType.DAY_CARE,
                day,
                session,
                funding,
                new ExtraDay.Parts(
                        quote.creditMinutes() + quote.advanceMinutes(),
                        quote.swapMinutes(),
                        quote.freeMinutes(),
                        quote.invoiceMinutes()),
                given,
                false,
                ExtraDayState.REQUESTED,
                scene.at(),
                AnswerDeadlinePolicy.decide(wish, conditions.extraDay()).at(),
                Optional.empty(),
                Optional.empty(),
                conditions.version(),
                WHY);
        var id = scene.outside.ask(request);
        scene.asked.add(id);
        scene.extraDays.asked(as(request, id), quote.fromCredit(), quote.advanceMinutes());
    }

    private static ExtraDay as(ExtraDay it, ExtraDayId id) {
        return new ExtraDay(
                id,
                it.version(),
                it.child(),
                it.household(),
                it.contract(),
                it.location(),
                it.group(),
                it.careType(),
                it.day(),
                it.session(),
                it.funding(),
                it.parts(),
                it.givenUp(),
                it.withoutExtraStaff(),
                it.state(),
                it.requestedAt(),
                it.decideBy(),
                it.settledAt(),
                it.answer(),
                it.policy(),
                it.why());
    }

    /** Grants a request unless it has begun, the day is closed, or the day given in exchange no longer can be given. */
    void grant(ExtraDay day) {
        var given = day.givenUp().map(it -> new Care(day.child(), it.day(), it.session()));
        if (!RandomScene.begins(day).isAfter(scene.now)
                || scene.closedAtAll(day.child(), day.day())
                || given.filter(care -> scene.absence(care).isPresent()
                                || scene.closedAtAll(care.child(), care.day())
                                || !care.day().atTime(care.session().from()).isAfter(scene.now))
                        .isPresent()) {
            decline(day);
            return;
        }
        answer(day, ExtraDayDecided.Outcome.GRANTED);
        given.ifPresent(care -> placement.reported(care, Channel.PORTAL, day.id()));
    }

    void decline(ExtraDay day) {
        answer(day, ExtraDayDecided.Outcome.DECLINED);
    }

    private void answer(ExtraDay day, ExtraDayDecided.Outcome outcome) {
        var fact = new ExtraDayDecided(day.id(), 2, day.child(), day.group(), day.day(), outcome, WHY, scene.at());
        scene.outside.tell(fact);
        scene.extraDays.decided(fact);
    }

    void takeBack(ExtraDay day) {
        if (day.isOpen()) {
            scene.outside.takeBack(day);
            scene.extraDays.withdrawn(day, scene.at());
            return;
        }
        var cancellation = CancellationPolicy.decide(
                day.begins(), scene.at(), scene.conditions().cancellation());
        if (cancellation.possible()) {
            scene.outside.takeBack(day);
            scene.extraDays.cancelled(
                    day,
                    cancellation,
                    cancellation.chargedMinutes(
                            day.session().minutes() - day.parts().free()),
                    scene.at());
        }
    }

    void revoke(ExtraDay day) {
        if (!RandomScene.begins(day).isAfter(scene.now)) {
            return;
        }
        var fact = new ExtraDayRevoked(
                day.id(),
                3,
                day.child(),
                day.group(),
                day.day(),
                ExtraDayRevoked.Reason.STAFF_SHORTAGE,
                WHY,
                scene.at(),
                null,
                null);
        scene.outside.tell(fact);
        scene.extraDays.revoked(fact);
        scene.absences.values().stream()
                .filter(it -> !it.withdrawn && day.id().equals(it.fact.swappedFor()))
                .filter(it -> it.fact.day().atTime(it.fact.session().from()).isAfter(scene.now))
                .findFirst()
                .ifPresent(placement::withdraw);
    }

    /** A granted day is paid with credit that came after it was asked for. */
    void payWithCredit(Act act) {
        var invoiced = scene.inState(ExtraDayState.GRANTED).stream()
                .filter(day ->
                        day.parts().invoiced() > 0 && RandomScene.begins(day).isAfter(scene.now))
                .toList();
        RandomScene.pick(invoiced, act.which())
                .filter(day -> !CreditTakenBack.fromCredit(scene.book, day, 1, scene.at())
                        .isEmpty())
                .ifPresent(day -> {
                    scene.outside.payWithCredit(day);
                    scene.extraDays.paidNow(day, scene.at());
                });
    }
}
