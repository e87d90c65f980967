package nl.plekje.placement.endofcare;

import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;

/** Decides on which day care ends because of the child's age; no notice is needed for it. */
public final class EndOfCarePolicy {

    private EndOfCarePolicy() {}

    /**
     * PL-001, PL-002, PL-005, PL-080, PL-108: the last day of care by the rule of the conditions. A child born on 29
     * February has the birthday on 28 February in a common year.
     */
    public static EndOfCare decide(BirthDate born, EndOfCareTerms terms) {
        var birthday = born.turns(terms.ageYears());
        var lastDay = terms.rule().lastDay(birthday);
        var why = Explanation.of(key(terms.rule()), terms.source())
                .under(terms.version())
                .with("lastDay", FactValue.date(lastDay))
                .with("age", FactValue.number(terms.ageYears()))
                .with("birthday", FactValue.date(birthday));
        return new EndOfCare(lastDay, why);
    }

    private static String key(EndOfCareRule rule) {
        return switch (rule) {
            case BIRTHDAY -> "placement.end-of-care.birthday";
            case DAY_BEFORE -> "placement.end-of-care.day-before";
            case HALF_MONTH_BOUNDARY -> "placement.end-of-care.half-month-boundary";
        };
    }
}
