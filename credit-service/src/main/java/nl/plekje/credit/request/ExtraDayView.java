package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.credit.extraday.CancellationPolicy.Cancellation;
import nl.plekje.credit.session.ExtraDay;
import nl.plekje.credit.session.ExtraDayState;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * A request for an extra day.
 *
 * @param location where it is asked, with the group
 * @param giveUp the day given in exchange; null for none
 * @param creditMinutes minutes that credit pays, what is used in advance included
 * @param swapMinutes minutes that the day given in exchange pays
 * @param freeMinutes minutes that cost nothing
 * @param invoiceMinutes minutes that go on the invoice
 * @param decideBy the family has its answer before this moment; it can withdraw until then
 * @param decidedAt when placement answered; null as long as it did not
 * @param alternatives what could be asked for instead; empty unless declined
 * @param cancel what cancelling costs now; null unless granted
 * @param why the split; once settled, why it was
 */
public record ExtraDayView(
        ExtraDayId id,
        ChildId child,
        CareType careType,
        LocationId location,
        GroupId group,
        LocalDate day,
        Session session,
        @Nullable LocalDate giveUp,
        ExtraDayState state,
        Funding funding,
        int creditMinutes,
        int swapMinutes,
        int freeMinutes,
        int invoiceMinutes,
        Instant requestedAt,
        Instant decideBy,
        @Nullable Instant decidedAt,
        List<Alternative> alternatives,
        @Nullable Cancel cancel,
        Explanation why) {

    /**
     * What cancelling a granted day costs.
     *
     * @param possible whether it can be cancelled now
     * @param freeUntil the last moment at which it costs nothing
     * @param chargedMinutes minutes charged all the same; 0 in time
     */
    public record Cancel(boolean possible, Instant freeUntil, int chargedMinutes, Explanation why) {

        static Cancel of(Cancellation it, int minutes) {
            return new Cancel(it.possible(), it.freeUntil(), it.possible() ? it.chargedMinutes(minutes) : 0, it.why());
        }
    }

    /** @param cancellation what cancelling costs; null unless granted */
    static ExtraDayView of(ExtraDay it, Cancellation cancellation) {
        var parts = it.parts();
        return new ExtraDayView(
                it.id(),
                it.child(),
                it.careType(),
                it.location(),
                it.group(),
                it.day(),
                it.session(),
                it.givenUp().map(given -> given.day()).orElse(null),
                it.state(),
                it.funding(),
                parts.credit(),
                parts.swapped(),
                parts.free(),
                parts.invoiced(),
                it.requestedAt(),
                it.decideBy(),
                it.answer().map(answer -> answer.decidedAt()).orElse(null),
                it.alternatives(),
                cancellation == null ? null : Cancel.of(cancellation, parts.total() - parts.free()),
                it.why());
    }
}
