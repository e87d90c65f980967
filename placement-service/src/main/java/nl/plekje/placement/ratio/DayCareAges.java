package nl.plekje.placement.ratio;

import java.time.LocalDate;
import java.util.Collection;
import nl.plekje.kernel.calendar.BirthDate;

/**
 * A day-care group: number of children by age in whole years on the day, each zero or more.
 *
 * @param aged3 children aged three, and those kept on past their fourth birthday
 */
public record DayCareAges(int aged0, int aged1, int aged2, int aged3) implements AgesPresent {

    public DayCareAges {
        if (aged0 < 0 || aged1 < 0 || aged2 < 0 || aged3 < 0) {
            throw new IllegalArgumentException(
                    "a number of children is zero or more: %d, %d, %d, %d".formatted(aged0, aged1, aged2, aged3));
        }
    }

    /** Counts the children by their age on the day. */
    public static DayCareAges of(Collection<BirthDate> children, LocalDate day) {
        return (DayCareAges) AgeBands.BEFORE_SCHOOL_AGE.of(children, day);
    }

    @Override
    public AgeBands bands() {
        return AgeBands.BEFORE_SCHOOL_AGE;
    }

    @Override
    public int[] perBand() {
        return new int[] {aged0, aged1, aged2, aged3};
    }
}
