package nl.plekje.placement.application;

import java.time.LocalDate;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;

/** The ages that the staff ratio tells apart: only children of one band compete for a seat. */
public enum AgeBand {
    AGE_0,
    AGE_1,
    AGE_2,
    AGE_3,
    AGE_4_TO_6,
    AGE_7_UP;

    private static final int SEVEN = 7;

    /** The band of a child on a day. One that is younger or older than the care type has counts with the nearest band. */
    public static AgeBand of(CareType careType, BirthDate born, LocalDate day) {
        var age = born.ageOn(day);
        return switch (careType) {
            case DAY_CARE, PRESCHOOL -> values()[Math.min(age, AGE_3.ordinal())];
            case AFTER_SCHOOL, BEFORE_SCHOOL, LUNCH -> age < SEVEN ? AGE_4_TO_6 : AGE_7_UP;
        };
    }
}
