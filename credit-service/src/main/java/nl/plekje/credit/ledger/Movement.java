package nl.plekje.credit.ledger;

import static nl.plekje.credit.ledger.Account.ADVANCED;
import static nl.plekje.credit.ledger.Account.EARNED;
import static nl.plekje.credit.ledger.Account.EXPIRED;
import static nl.plekje.credit.ledger.Account.FORFEITED;
import static nl.plekje.credit.ledger.Account.FREE;
import static nl.plekje.credit.ledger.Account.GRANTED;
import static nl.plekje.credit.ledger.Account.PAID_OUT;
import static nl.plekje.credit.ledger.Account.RESERVED;
import static nl.plekje.credit.ledger.Account.SETTLED;
import static nl.plekje.credit.ledger.Account.SPENT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * Minutes of one child and one care type go from one account to another, for each lot touched. Once booked it never
 * changes; what is wrong is moved back.
 *
 * @param parts the lots touched, at least one
 * @param at the moment of the deed
 * @param cause what it was for
 */
public record Movement(
        MovementId id,
        ChildId child,
        CareType careType,
        CreditChanged.Movement kind,
        List<LotMinutes> parts,
        Instant at,
        Explanation why,
        Cause cause) {

    public Movement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(child, "child");
        Objects.requireNonNull(careType, "careType");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(cause, "cause");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a movement touches a lot: " + kind);
        }
        if (parts.stream().map(LotMinutes::lot).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("a movement touches each lot once: " + parts);
        }
    }

    /** What a movement was for; the schedule or a person where neither is there. */
    public record Cause(Optional<AbsenceId> absence, Optional<ExtraDayId> extraDay) {

        /** Neither an absence nor an extra day. */
        public static final Cause NONE = new Cause(Optional.empty(), Optional.empty());

        /** An absence. */
        public static Cause of(AbsenceId absence) {
            return new Cause(Optional.of(absence), Optional.empty());
        }

        /** An extra day. */
        public static Cause of(ExtraDayId extraDay) {
            return new Cause(Optional.empty(), Optional.of(extraDay));
        }
    }

    /** The entries: two for each lot, which sum to zero. */
    public List<Entry> entries() {
        return parts.stream()
                .flatMap(part -> Stream.of(
                        new Entry(part.lot(), from(kind), -part.minutes()),
                        new Entry(part.lot(), to(kind), part.minutes())))
                .toList();
    }

    /** Minutes that this adds to (positive) or takes from (negative) what the family can spend. */
    public int freeMinutes() {
        return entries().stream()
                .filter(entry -> entry.account() == FREE)
                .mapToInt(Entry::minutes)
                .sum();
    }

    private static Account from(CreditChanged.Movement kind) {
        return switch (kind) {
            case EARN -> EARNED;
            case GRANT -> GRANTED;
            case ADVANCE -> ADVANCED;
            case SETTLE -> SETTLED;
            case RESERVE, EXPIRE, FORFEIT, REVERSE, PAY_OUT -> FREE;
            case RELEASE, SPEND -> RESERVED;
            case REFUND, REPAY -> SPENT;
            case PAY_BACK -> PAID_OUT;
        };
    }

    /** What is reversed goes back where it came from: an absence, an advance for a day, or what staff or compensation gave. */
    private Account to(CreditChanged.Movement kind) {
        return switch (kind) {
            case EARN, GRANT, RELEASE, REFUND, ADVANCE, PAY_BACK -> FREE;
            case RESERVE -> RESERVED;
            case SPEND -> SPENT;
            case EXPIRE -> EXPIRED;
            case FORFEIT -> FORFEITED;
            case PAY_OUT -> PAID_OUT;
            case REPAY, SETTLE -> ADVANCED;
            case REVERSE ->
                cause.absence().isPresent() ? EARNED : cause.extraDay().isPresent() ? ADVANCED : GRANTED;
        };
    }
}
