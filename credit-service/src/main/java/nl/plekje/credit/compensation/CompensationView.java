package nl.plekje.credit.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.credit.session.Compensation;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ExtraDayId;
import org.jspecify.annotations.Nullable;

/**
 * Care that was agreed and that the provider could not give, and what makes it good.
 *
 * @param closure the closure for which it is; null for a withdrawn extra day
 * @param extraDay the extra day that was withdrawn; null for a closure
 * @param state {@code CREDIT}, {@code MONEY} once the family chose so, or {@code TAKEN_BACK} when care went on after all
 * @param moneyUntil the family can choose money before this moment; null where it cannot
 */
public record CompensationView(
        UUID id,
        ChildId child,
        @Nullable ClosureId closure,
        @Nullable ExtraDayId extraDay,
        LocalDate day,
        int minutes,
        Compensation.State state,
        Instant givenAt,
        @Nullable Instant moneyUntil,
        Explanation why) {

    static CompensationView of(Compensation it) {
        return new CompensationView(
                it.id(),
                it.child(),
                it.closure().orElse(null),
                it.extraDay().orElse(null),
                it.session().day(),
                it.minutes(),
                it.state(),
                it.givenAt(),
                it.moneyUntil().orElse(null),
                it.why());
    }
}
