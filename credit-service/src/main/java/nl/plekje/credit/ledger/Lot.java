package nl.plekje.credit.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * A lot as it stands in the ledger.
 *
 * @param credit what it is good for and what of it is free
 * @param reservedMinutes minutes set aside for requested extra days
 * @param advancedMinutes minutes used before they were earned and not paid back yet; zero but for an advance
 * @param origin where its minutes come from
 * @param absentDay the day missed that earned it; empty for credit that no absence earned
 * @param extraDay the extra day that an advance pays; empty for others
 * @param source why it was earned
 * @param note the words of who gave it; empty but for goodwill
 */
public record Lot(
        CreditLot credit,
        int reservedMinutes,
        int advancedMinutes,
        Origin origin,
        Optional<LocalDate> absentDay,
        Optional<AbsenceId> absence,
        Optional<ExtraDayId> extraDay,
        Explanation source,
        Optional<String> note) {

    /** Where the minutes of a lot come from. */
    public enum Origin {
        /** A day given up. */
        ABSENCE,
        /** Staff, with a reason. */
        GOODWILL,
        /** The provider could not give care that was agreed. */
        COMPENSATION,
        /** Used before the day is given up that pays for it (CR-053). */
        ADVANCE
    }

    public Lot {
        Objects.requireNonNull(credit, "credit");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(absentDay, "absentDay");
        Objects.requireNonNull(absence, "absence");
        Objects.requireNonNull(extraDay, "extraDay");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        if (reservedMinutes < 0 || advancedMinutes < 0) {
            throw new IllegalArgumentException("minutes are zero or more: " + reservedMinutes + ", " + advancedMinutes);
        }
    }

    /** A new lot that an absence earned; empty until its first movement. */
    public static Lot earned(CreditLot empty, LocalDate absentDay, AbsenceId absence, Explanation source) {
        return fresh(empty, Origin.ABSENCE, Optional.of(absentDay), Optional.of(absence), Optional.empty(), source);
    }

    /** A new lot that staff gave; empty until its first movement. */
    public static Lot goodwill(CreditLot empty, Explanation source, String note) {
        return new Lot(
                empty,
                0,
                0,
                Origin.GOODWILL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source,
                Optional.of(note));
    }

    /** A new lot that makes good what the provider could not give; empty until its first movement. */
    public static Lot compensation(CreditLot empty, LocalDate missedDay, Explanation source) {
        return fresh(empty, Origin.COMPENSATION, Optional.of(missedDay), Optional.empty(), Optional.empty(), source);
    }

    /** A new lot used in advance for an extra day; empty until its first movement. */
    public static Lot advance(CreditLot empty, ExtraDayId extraDay, Explanation source) {
        return fresh(empty, Origin.ADVANCE, Optional.empty(), Optional.empty(), Optional.of(extraDay), source);
    }

    private static Lot fresh(
            CreditLot empty,
            Origin origin,
            Optional<LocalDate> absentDay,
            Optional<AbsenceId> absence,
            Optional<ExtraDayId> extraDay,
            Explanation source) {
        return new Lot(empty, 0, 0, origin, absentDay, absence, extraDay, source, Optional.empty());
    }

    /** The lot after one side of a movement; fails with {@link IllegalArgumentException} when it takes too much. */
    Lot after(Entry entry) {
        return switch (entry.account()) {
            case FREE ->
                with(credit.withFree(credit.freeMinutes() + entry.minutes()), reservedMinutes, advancedMinutes);
            case RESERVED -> with(credit, reservedMinutes + entry.minutes(), advancedMinutes);
            case ADVANCED -> with(credit, reservedMinutes, advancedMinutes - entry.minutes());
            case EARNED, GRANTED, SETTLED, SPENT, EXPIRED, FORFEITED, PAID_OUT -> this;
        };
    }

    private Lot with(CreditLot newCredit, int newReserved, int newAdvanced) {
        return new Lot(newCredit, newReserved, newAdvanced, origin, absentDay, absence, extraDay, source, note);
    }

    /** Whether it can still be spent on this day or later. */
    public boolean livesOn(LocalDate day) {
        return credit.expiresOn().filter(day::isAfter).isEmpty();
    }
}
