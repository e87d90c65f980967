package nl.plekje.placement.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.placement.ratio.AgeBands;

/** The ages that the staff ratio tells apart: only children of one band compete for a seat. */
public enum AgeBand {
    AGE_0,
    AGE_1,
    AGE_2,
    AGE_3,
    AGE_4_TO_6,
    AGE_7_UP;

    /** The birthdays that divide the bands of a care type: who has turned none of them is in the first. */
    static List<Integer> bounds(CareType careType) {
        var bands = AgeBands.of(careType);
        return IntStream.range(1, bands.size()).map(bands::fromAge).boxed().toList();
    }

    /** The band of a child on a day. One that is younger or older than the care type has counts with the nearest band. */
    public static AgeBand of(CareType careType, BirthDate born, LocalDate day) {
        var bands = AgeBands.of(careType);
        var first =
                switch (bands) {
                    case BEFORE_SCHOOL_AGE -> AGE_0;
                    case SCHOOL_AGE -> AGE_4_TO_6;
                };
        return values()[first.ordinal() + bands.bandOf(born, day)];
    }
}
