package nl.plekje.placement.endofcare;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How the last day of care follows from a birthday. */
public enum EndOfCareRule {

    /** Up to and including the birthday (PL-080). */
    BIRTHDAY {
        @Override
        public LocalDate lastDay(LocalDate birthday) {
            return birthday;
        }
    },

    /** Up to the birthday, which is no longer a day of care. */
    DAY_BEFORE {
        @Override
        public LocalDate lastDay(LocalDate birthday) {
            return birthday.minusDays(1);
        }
    },

    /** The first 15th or last day of a month on or after the birthday (PL-005). */
    HALF_MONTH_BOUNDARY {
        @Override
        public LocalDate lastDay(LocalDate birthday) {
            return birthday.getDayOfMonth() <= MIDDLE_OF_MONTH
                    ? birthday.withDayOfMonth(MIDDLE_OF_MONTH)
                    : birthday.with(TemporalAdjusters.lastDayOfMonth());
        }
    };

    private static final int MIDDLE_OF_MONTH = 15;

    /** The last day of care, inside, for the birthday on which the child becomes too old. */
    public abstract LocalDate lastDay(LocalDate birthday);
}
