package nl.plekje.placement.ratio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;

/**
 * The age bands that the staff ratio tells apart, youngest first. The kind of care of a child's place says which bands it is
 * counted in; a child younger or older than they go counts with the nearest: one not yet born as 0, one of four that is
 * still in day care, or in a group of both kinds of care, as 3.
 */
public enum AgeBands {
    /** Day care and preschool: by year. */
    BEFORE_SCHOOL_AGE(List.of("0", "1", "2", "3"), 0, 1, 2, 3, 4) {
        @Override
        public AgesPresent of(int[] counts) {
            return new DayCareAges(counts[0], counts[1], counts[2], counts[3]);
        }
    },
    /** Care around school. */
    SCHOOL_AGE(List.of("4-6", "7+"), 4, 7, 13) {
        @Override
        public AgesPresent of(int[] counts) {
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

    /** The bands in which a care type is counted. */
    public static AgeBands of(CareType careType) {
        return switch (careType) {
            case DAY_CARE, PRESCHOOL -> BEFORE_SCHOOL_AGE;
            case AFTER_SCHOOL, BEFORE_SCHOOL, LUNCH -> SCHOOL_AGE;
        };
    }

    /** Children by these numbers a band. */
    public abstract AgesPresent of(int[] counts);

    /** Counts children by their age on the day. */
    public AgesPresent of(Collection<BirthDate> children, LocalDate day) {
        var counts = new int[size()];
        children.forEach(child -> counts[bandOf(child, day)]++);
        return of(counts);
    }

    /** How many bands there are. */
    public int size() {
        return names.size();
    }

    /** The youngest age of a band, in whole years. */
    public int fromAge(int band) {
        return bounds[band];
    }

    /** The oldest age of a band, in whole years. */
    public int untilAge(int band) {
        return bounds[band + 1] - 1;
    }

    /** The band of a child on the day, or the nearest. */
    public int bandOf(BirthDate child, LocalDate day) {
        var age = child.ageOn(day);
        var band = 0;
        while (band + 1 < size() && bounds[band + 1] <= age) {
            band++;
        }
        return band;
    }

    /**
     * Whether the child is of an age that can be right for the care: born, old enough, and not more than a year too old, since
     * some stay on after the birthday on which care ends.
     */
    public boolean includes(BirthDate child, LocalDate day) {
        var age = child.ageOn(day);
        return !child.isExpectedOn(day) && age >= bounds[0] && age <= bounds[size()];
    }

    /** Number of children by name of the band. */
    public Map<String, Integer> named(AgesPresent ages) {
        var counts = ages.perBand();
        var named = new LinkedHashMap<String, Integer>();
        for (var band = 0; band < counts.length; band++) {
            named.put(names.get(band), counts[band]);
        }
        return named;
    }
}
