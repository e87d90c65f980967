package nl.plekje.placement.staffing;

import nl.plekje.placement.ratio.AgeBands;

/** The two kinds of care for which the law has rules of its own. */
public enum Care {
    DAY_CARE,
    AROUND_SCHOOL;

    AgeBands bands() {
        return switch (this) {
            case DAY_CARE -> AgeBands.BEFORE_SCHOOL_AGE;
            case AROUND_SCHOOL -> AgeBands.SCHOOL_AGE;
        };
    }

    static Care of(AgeBands bands) {
        return switch (bands) {
            case BEFORE_SCHOOL_AGE -> DAY_CARE;
            case SCHOOL_AGE -> AROUND_SCHOOL;
        };
    }
}
