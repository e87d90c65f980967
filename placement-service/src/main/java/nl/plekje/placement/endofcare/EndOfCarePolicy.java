package nl.plekje.placement.endofcare;

import java.time.LocalDate;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;

/** Decides on which day care ends because of the child's age; no notice is needed for it. */
public final class EndOfCarePolicy {

    private static final RuleId PL_109 = new RuleId("PL-109");

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

    /**
     * The last day of a contract after the birth date was corrected. An end that followed from the old date follows from
     * the new one; a day that was agreed stays as long as the new age allows it. What is over is left alone.
     *
     * @param contract first and last day as they are; not yet over
     * @param terms the conditions under which it was signed
     * @param fromAge youngest age in years for the care; a baby that comes late keeps its place
     */
    public static CorrectedEnd correct(
            DateRange contract, BirthDate before, BirthDate now, EndOfCareTerms terms, int fromAge, LocalDate today) {
        var next = contract.first().isAfter(today) ? contract.first() : today;
        var earliest = now.turns(fromAge);
        if (fromAge > 0 && next.isBefore(earliest)) {
            return new CorrectedEnd.Impossible(Explanation.of("placement.contract.too-young", PL_109)
                    .under(terms.version())
                    .with("earliest", FactValue.date(earliest))
                    .with("age", FactValue.number(fromAge)));
        }
        var end = decide(now, terms);
        var automatic = contract.last().equals(decide(before, terms).lastDay());
        var lastDay = automatic || contract.last().isAfter(end.lastDay()) ? end.lastDay() : contract.last();
        if (lastDay.equals(contract.last())) {
            return new CorrectedEnd.Stays();
        }
        return lastDay.isBefore(next)
                ? new CorrectedEnd.Impossible(
                        Explanation.of("placement.contract.too-old-by").because(end.why()))
                : new CorrectedEnd.Moves(lastDay, end.why());
    }

    private static String key(EndOfCareRule rule) {
        return switch (rule) {
            case BIRTHDAY -> "placement.end-of-care.birthday";
            case DAY_BEFORE -> "placement.end-of-care.day-before";
            case HALF_MONTH_BOUNDARY -> "placement.end-of-care.half-month-boundary";
        };
    }
}
