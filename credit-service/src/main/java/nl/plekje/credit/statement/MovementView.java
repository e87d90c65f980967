package nl.plekje.credit.statement;

import java.time.Instant;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ExtraDayId;
import org.jspecify.annotations.Nullable;

/**
 * A movement of credit.
 *
 * @param minutes minutes added to or taken from what can be spent; 0 where minutes set aside before were spent
 * @param balanceMinutes minutes of this care type that can be spent after it
 * @param absence the absence it was for; null when none
 * @param extraDay the extra day it was for; null when none
 */
public record MovementView(
        MovementId id,
        Instant at,
        CareType careType,
        CreditChanged.Movement movement,
        int minutes,
        int balanceMinutes,
        Explanation why,
        @Nullable AbsenceId absence,
        @Nullable ExtraDayId extraDay) {

    static MovementView of(Statement.Line line) {
        var movement = line.movement();
        return new MovementView(
                movement.id(),
                movement.at(),
                movement.careType(),
                movement.kind(),
                movement.freeMinutes(),
                line.balanceMinutes(),
                movement.why(),
                movement.cause().absence().orElse(null),
                movement.cause().extraDay().orElse(null));
    }
}
