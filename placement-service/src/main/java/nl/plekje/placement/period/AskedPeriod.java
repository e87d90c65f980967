package nl.plekje.placement.period;

import java.time.LocalDate;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;

/** The days that a query asks for, as {@code from} and {@code until}, both included. */
public final class AskedPeriod {

    /** A year and a bit: what fits on one page of a calendar. */
    private static final int MOST_DAYS = 400;

    private AskedPeriod() {}

    /** The period; throws {@link RuleBroken} when it is turned around or too long for one answer. */
    public static DateRange of(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new RuleBroken("#query/until", Explanation.of("placement.days-turned-around"));
        }
        if (from.plusDays(MOST_DAYS).isBefore(until)) {
            throw new RuleBroken(
                    "#query/until",
                    Explanation.of("placement.period-too-long").with("most", FactValue.number(MOST_DAYS)));
        }
        return new DateRange(from, until);
    }
}
