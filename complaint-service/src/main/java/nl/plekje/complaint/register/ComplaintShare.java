package nl.plekje.complaint.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;

/**
 * CO-041: complaints as a part of the children cared for, beside the year before.
 *
 * @param complaints as published, not as counted
 * @param share a part of one, rounded to whole hundredths of a percent
 */
public record ComplaintShare(
        int children,
        int complaints,
        BigDecimal share,
        int complaintsYearBefore,
        BigDecimal shareYearBefore,
        Explanation why) {

    private static final RuleId CO_041 = new RuleId("CO-041");
    /** Two decimals of a percentage. */
    private static final int DECIMALS = 4;

    static ComplaintShare of(PublishedReport report) {
        var complaints = report.counts().total().total();
        var share = BigDecimal.valueOf(complaints)
                .divide(BigDecimal.valueOf(report.children()), DECIMALS, RoundingMode.HALF_UP);
        return new ComplaintShare(
                report.children(),
                complaints,
                share,
                report.complaintsYearBefore(),
                report.shareYearBefore(),
                Explanation.of("complaint.register.share", CO_041)
                        .with("complaints", FactValue.number(complaints))
                        .with("children", FactValue.number(report.children()))
                        .with("share", FactValue.share(share))
                        .with("complaintsYearBefore", FactValue.number(report.complaintsYearBefore()))
                        .with("shareYearBefore", FactValue.share(report.shareYearBefore())));
    }
}
