package nl.plekje.placement.notice;

import java.time.LocalDate;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.notice.NoticeDecision.Accepted;
import nl.plekje.placement.notice.NoticeDecision.Refused;

/** Decides on which day a contract ends after notice. */
public final class NoticePolicy {

    private static final RuleId PL_076 = new RuleId("PL-076");

    private NoticePolicy() {}

    /**
     * PL-003, PL-073: the first day that can be the last day of care: the notice period after the day of the notice, on
     * any day of the month; 31 January gives 28 or 29 February.
     */
    public static LocalDate earliestEnd(LocalDate given, NoticeTerms terms) {
        return given.plusMonths(terms.months());
    }

    /**
     * PL-003, PL-073: care ends on the wished day, but no earlier than the notice period allows and no later than the
     * contract ends by itself. Before the first day of care a notice is a cancellation (PL-076) and is refused here.
     *
     * @param contract first to last day of care as agreed
     * @param terms the version of the conditions under which the contract was signed
     */
    public static NoticeDecision decide(DateRange contract, Notice notice, NoticeTerms terms) {
        if (notice.given().isBefore(contract.first())) {
            return new Refused(Explanation.of("placement.notice.refused.not-started", PL_076)
                    .under(terms.version())
                    .with("firstDay", FactValue.date(contract.first())));
        }
        if (notice.given().isAfter(contract.last())) {
            return new Refused(Explanation.of(
                            "placement.notice.refused.ended", terms.source().rule())
                    .under(terms.version())
                    .with("contractEnd", FactValue.date(contract.last())));
        }
        var earliest = earliestEnd(notice.given(), terms);
        var wishTooEarly = notice.wishedLastDay().isBefore(earliest);
        var afterNotice = wishTooEarly ? earliest : notice.wishedLastDay();
        var endsByItself = afterNotice.isAfter(contract.last());
        var lastDay = endsByItself ? contract.last() : afterNotice;

        var why = Explanation.of("placement.notice.accepted", terms.source())
                .under(terms.version())
                .with("lastDay", FactValue.date(lastDay))
                .because(term(notice, earliest, terms));
        if (wishTooEarly) {
            why = why.because(Explanation.of("placement.notice.wish-too-early")
                    .with("wished", FactValue.date(notice.wishedLastDay())));
        }
        if (endsByItself) {
            why = why.because(Explanation.of("placement.notice.ends-by-itself")
                    .with("contractEnd", FactValue.date(contract.last())));
        }
        return new Accepted(lastDay, why);
    }

    private static Explanation term(Notice notice, LocalDate earliest, NoticeTerms terms) {
        return Explanation.of("placement.notice.term", terms.source())
                .under(terms.version())
                .with("given", FactValue.date(notice.given()))
                .with("months", FactValue.number(terms.months()))
                .with("earliest", FactValue.date(earliest));
    }
}
