package nl.plekje.placement.ratio;

import java.util.stream.IntStream;

/** The children of one group at one moment, counted by the age bands of the staff ratio. */
public sealed interface AgesPresent permits DayCareAges, AfterSchoolAges {

    /** Number of children per band of the table, youngest first; each zero or more. */
    int[] perBand();

    /** Number of children. */
    default int total() {
        return IntStream.of(perBand()).sum();
    }
}
