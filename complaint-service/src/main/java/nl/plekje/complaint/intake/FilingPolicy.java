package nl.plekje.complaint.intake;

import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;

/** CO-008: a complaint is asked for within two months of what it is about. Later it is taken in all the same, and marked. */
final class FilingPolicy {

    private static final RuleId CO_008 = new RuleId("CO-008");
    private static final int PERIOD_MONTHS = 2;
    /** Before this nobody was in our care: a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private FilingPolicy() {}

    /**
     * Why a filing is late, or nothing when it is in time. Only a complaint can be late.
     *
     * @param eventOn the day of what it is about; null when not told
     * @param today the day of filing, in Amsterdam
     * @throws RuleBroken when the day is yet to come, or lies before anyone's memory
     */
    static Optional<Explanation> lateness(Kind kind, LocalDate eventOn, LocalDate today) {
        if (eventOn == null) {
            return Optional.empty();
        }
        if (eventOn.isAfter(today)) {
            throw new RuleBroken(
                    "/eventOn",
                    Explanation.of("complaint.filing.event-to-come").with("eventOn", FactValue.date(eventOn)));
        }
        if (eventOn.isBefore(EARLIEST)) {
            throw new RuleBroken("/eventOn", Explanation.of("problem.field.impossible"));
        }
        var lastDay = eventOn.plusMonths(PERIOD_MONTHS);
        if (kind != Kind.COMPLAINT || !today.isAfter(lastDay)) {
            return Optional.empty();
        }
        return Optional.of(Explanation.of("complaint.filing.late", CO_008)
                .with("eventOn", FactValue.date(eventOn))
                .with("months", FactValue.number(PERIOD_MONTHS))
                .with("lastDay", FactValue.date(lastDay)));
    }
}
