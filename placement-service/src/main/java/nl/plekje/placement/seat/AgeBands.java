package nl.plekje.placement.seat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.placement.ratio.AfterSchoolAges;
import nl.plekje.placement.ratio.AgesPresent;
import nl.plekje.placement.ratio.DayCareAges;

/** The age bands that the staff ratio tells apart in a care type, youngest first. */
enum AgeBands {
    /** Day care and preschool: by year. */
    BEFORE_SCHOOL_AGE(List.of("0", "1", "2", "3"), 0, 1, 2, 3, 4) {
        @Override
        AgesPresent of(Collection<BirthDate> children, LocalDate day) {
            return DayCareAges.of(children, day);
        }

        @Override
        AgesPresent of(int[] counts) {
            return new DayCareAges(counts[0], counts[1], counts[2], counts[3]);
        }
    },
    /** Care around school. */
    SCHOOL_AGE(List.of("4-6", "7+"), 4, 7, 13) {
        @Override
        AgesPresent of(Collection<BirthDate> children, LocalDate day) {
            return AfterSchoolAges.of(children, day);
        }

        @Override
        AgesPresent of(int[] counts) {
            return new AfterSchoolAges(counts[0], counts[1]);
        }
    };

    private final List<String> names;
    private final int[] bounds;

    /** @param bounds the first age of each band in whole years, and the first age beyond the last */
    AgeBands(List<String> names, int... bounds) {
        this.names = names;
        this.bounds = bounds;
    }

    static AgeBands of(CareType careType) {
        return switch (careType) {
            case DAY_CARE, PRESCHOOL -> BEFORE_SCHOOL_AGE;
            case AFTER_SCHOOL, BEFORE_SCHOOL, LUNCH -> SCHOOL_AGE;
        };
    }

    /** Counts children by their age on the day. A child not born yet counts as one of the youngest. */
    abstract AgesPresent of(Collection<BirthDate> children, LocalDate day);

    abstract AgesPresent of(int[] counts);

    /** How many bands there are. */
    int size() {
        return names.size();
    }

    /** The youngest age of a band, in whole years. */
    int fromAge(int band) {
        return bounds[band];
    }

    /** The oldest age of a band, in whole years. */
    int untilAge(int band) {
        return bounds[band + 1] - 1;
    }

    /** The same with one more child in a band. */
    AgesPresent oneMore(AgesPresent ages, int band) {
        return changed(ages, band, 1);
    }

    /** The same with one child fewer in a band. */
    AgesPresent oneFewer(AgesPresent ages, int band) {
        return changed(ages, band, -1);
    }

    /** The band of a child on the day. */
    int bandOf(BirthDate child, LocalDate day) {
        var counts = of(List.of(child), day).perBand();
        var band = 0;
        while (counts[band] == 0) {
            band++;
        }
        return band;
    }

    /** The oldest band with a child in it; the oldest of all when there is no child. */
    int oldestIn(AgesPresent ages) {
        var counts = ages.perBand();
        for (var band = counts.length - 1; band >= 0; band--) {
            if (counts[band] > 0) {
                return band;
            }
        }
        return counts.length - 1;
    }

    /** The youngest band with a child in it. There must be one. */
    int youngestIn(AgesPresent ages) {
        var counts = ages.perBand();
        var band = 0;
        while (counts[band] == 0) {
            band++;
        }
        return band;
    }

    /** Number of children by name of the band. */
    Map<String, Integer> named(AgesPresent ages) {
        var counts = ages.perBand();
        var named = new LinkedHashMap<String, Integer>();
        for (var band = 0; band < counts.length; band++) {
            named.put(names.get(band), counts[band]);
        }
        return named;
    }

    private AgesPresent changed(AgesPresent ages, int band, int by) {
        var counts = ages.perBand().clone();
        counts[band] += by;
        return of(counts);
    }
}
