package nl.plekje.placement.ratio;

import java.time.LocalDate;
import java.util.Collection;
import nl.plekje.kernel.calendar.BirthDate;

/** An after-school group: number of children by age band on the day, each zero or more. */
public record AfterSchoolAges(int aged4To6, int aged7AndOver) implements AgesPresent {

    public AfterSchoolAges {
        if (aged4To6 < 0 || aged7AndOver < 0) {
            throw new IllegalArgumentException(
                    "a number of children is zero or more: %d, %d".formatted(aged4To6, aged7AndOver));
        }
    }

    /** Counts the children by their age on the day. */
    public static AfterSchoolAges of(Collection<BirthDate> children, LocalDate day) {
        return (AfterSchoolAges) AgeBands.SCHOOL_AGE.of(children, day);
    }

    @Override
    public AgeBands bands() {
        return AgeBands.SCHOOL_AGE;
    }

    @Override
    public int[] perBand() {
        return new int[] {aged4To6, aged7AndOver};
    }
}
