package nl.plekje.credit.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.lapse.LapseMovements;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;

/** What happens by the clock, and what follows from credit that a family gains. */
final class RandomClock {

    private static final Explanation WHY = Explanation.of("credit.ledger.spent");

    private final RandomScene scene;

    RandomClock(RandomScene scene) {
        this.scene = scene;
    }

    /** What happens by the clock: windows open, credit lapses, advances of a year that is over are invoiced. */
    void tick() {
        var before = scene.ledgers.movements().size();
        var today = scene.now.toLocalDate();
        for (var absence : scene.book.absences()) {
            if (absence.stands()
                    && absence.answer()
                            .flatMap(Absence.Answer::pendingUntil)
                            .filter(day -> !day.isAfter(today))
                            .isPresent()) {
                scene.sessions.windowOpened(absence, scene.at());
            }
        }
        for (var child : scene.children) {
            LapseMovements.expiries(scene.ledgers.open().lots(child), today, scene.at())
                    .forEach(scene.ledgers.open()::book);
            for (var lot : scene.ledgers.open().lots(child)) {
                if (lot.advancedMinutes() > 0 && !lot.livesOn(today)) {
                    var day = scene.book.extraDay(lot.extraDay().orElseThrow());
                    var advance =
                            new LapseMovements.Advance(lot.credit().id(), day.contract(), day.household(), day.day());
                    var settlement = LapseMovements.settlement(lot, advance, scene.at());
                    scene.ledgers.open().book(settlement);
                    scene.book.tell(LapseMovements.settled(lot, advance, settlement));
                }
            }
        }
        gains(before);
    }

    void gains(int before) {
        var gained = scene.ledgers.gainedSince(before);
        scene.extraDays.replaced(
                scene.book.extraDays().stream()
                        .filter(day -> gained.contains(day.child()))
                        .sorted(Comparator.comparing(ExtraDay::day)
                                .thenComparing(day -> day.id().toString()))
                        .toList(),
                scene.at());
    }

    void goodwill(ChildId child, int minutes) {
        var credit = new CreditLot(
                LotId.next(),
                child,
                CareType.DAY_CARE,
                scene.now.toLocalDate(),
                Optional.of(scene.now.toLocalDate().plusMonths(2)),
                0);
        scene.ledgers
                .open()
                .book(
                        Lot.goodwill(credit, WHY, "note"),
                        new Movement(
                                MovementId.next(),
                                child,
                                CareType.DAY_CARE,
                                CreditChanged.Movement.GRANT,
                                List.of(new LotMinutes(credit.id(), minutes)),
                                scene.at(),
                                WHY,
                                Movement.Cause.NONE));
    }
}
