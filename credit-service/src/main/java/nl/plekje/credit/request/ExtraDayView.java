package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * A request for an extra day.
 *
 * @param creditMinutes minutes that credit pays
 * @param freeMinutes minutes that cost nothing by the conditions
 * @param invoiceMinutes minutes that go on the invoice
 * @param decideBy the family has its answer before this moment
 * @param decidedAt when it was decided; null as long as it was not
 * @param why the split; once decided, the answer
 */
public record ExtraDayView(
        ExtraDayId id,
        ChildId child,
        CareType careType,
        LocalDate day,
        Session session,
        ExtraDayState state,
        Funding funding,
        int creditMinutes,
        int freeMinutes,
        int invoiceMinutes,
        Instant requestedAt,
        Instant decideBy,
        Instant decidedAt,
        Explanation why) {

    static ExtraDayView of(ExtraDayEntity it) {
        var decided = it.state == ExtraDayState.GRANTED || it.state == ExtraDayState.DECLINED;
        return new ExtraDayView(
                it.id(),
                it.child(),
                it.careType,
                it.day,
                it.session(),
                it.state,
                it.funding,
                it.creditMinutes,
                it.freeMinutes,
                it.invoiceMinutes,
                it.requestedAt,
                it.decideBy,
                decided ? it.settledAt : null,
                it.why);
    }
}
