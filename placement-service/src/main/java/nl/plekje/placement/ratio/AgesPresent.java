package nl.plekje.placement.ratio;

import java.util.stream.IntStream;

/** Children present together at one moment, counted by the age bands of the staff ratio. */
public sealed interface AgesPresent permits DayCareAges, AfterSchoolAges {

    /** The bands in which they are counted. */
    AgeBands bands();

    /** Number of children per band of the table, youngest first; each zero or more. */
    int[] perBand();

    /** Number of children. */
    default int total() {
        return IntStream.of(perBand()).sum();
    }

    /** The same with so many more children of a band, or fewer. */
    default AgesPresent with(int band, int more) {
        var counts = perBand();
        counts[band] += more;
        return bands().of(counts);
    }

    /** The youngest band with a child in it. There must be one. */
    default int youngest() {
        var counts = perBand();
        return IntStream.range(0, counts.length)
                .filter(band -> counts[band] > 0)
                .findFirst()
                .orElseThrow();
    }

    /** The oldest band with a child in it. There must be one. */
    default int oldest() {
        var counts = perBand();
        return IntStream.range(0, counts.length)
                .filter(band -> counts[band] > 0)
                .max()
                .orElseThrow();
    }
}
