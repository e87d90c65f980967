package nl.plekje.notification.extraday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Matter;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** What custodians read about an extra day. */
final class ExtraDayNotices {

    private static final String PAGE = "/parent/extra-day";

    /** Stages of a request, of which credit and placement tell: it is asked, decided, and may be off after all. */
    private static final int DECIDED = 1;

    private static final int OFF = 2;

    private ExtraDayNotices() {}

    /** X6: asked for, when the answer comes at the latest, and what pays it; a later version: what pays it by then. */
    static Notice requested(Envelope<ExtraDayRequested> requested) {
        var request = requested.fact();
        if (request.version() > 1) {
            return paidOtherwise(
                    requested, MessageKind.EXTRA_DAY_REQUESTED, request.child(), request.day(), payment(request));
        }
        var title = Explanation.of("notification.extra-day.requested.title").with("day", FactValue.date(request.day()));
        var body = Explanation.of("notification.extra-day.requested.body")
                .with("decideBy", FactValue.instant(request.decideBy()));
        return Notice.of(
                        requested,
                        MessageKind.EXTRA_DAY_REQUESTED,
                        new Audience.Custodians(request.child()),
                        new Content(title, body, payment(request)),
                        PAGE)
                .about(Matter.of(request.extraDay(), request.version()).until(request.day()));
    }

    /** X7, or that the day is granted: the very sentences of the decision. */
    static Notice decided(Envelope<ExtraDayDecided> decided) {
        var decision = decided.fact();
        var granted = decision.outcome() == ExtraDayDecided.Outcome.GRANTED;
        var key = "notification.extra-day." + (granted ? "granted" : "declined");
        var title = Explanation.of(key + ".title").with("day", FactValue.date(decision.day()));
        return Notice.of(
                        decided,
                        granted ? MessageKind.EXTRA_DAY_GRANTED : MessageKind.EXTRA_DAY_DECLINED,
                        new Audience.Custodians(decision.child()),
                        new Content(
                                title,
                                Explanation.of(key + ".body"),
                                withAlternatives(decision.why(), decision.alternatives())),
                        PAGE)
                .about(Matter.of(decision.extraDay(), decision.version())
                        .stage(DECIDED)
                        .until(decision.day()));
    }

    /** The family cancelled a granted day. */
    static Notice cancelled(Envelope<ExtraDayCancelled> cancelled) {
        var fact = cancelled.fact();
        var title = Explanation.of("notification.extra-day.cancelled.title").with("day", FactValue.date(fact.day()));
        var body = Explanation.of("notification.extra-day.cancelled.body")
                .with("returned", FactValue.minutes(fact.returnedMinutes()))
                .with("charged", FactValue.minutes(fact.chargedMinutes()));
        return Notice.of(
                        cancelled,
                        MessageKind.EXTRA_DAY_CANCELLED,
                        new Audience.Custodians(fact.child()),
                        new Content(title, body, fact.why()),
                        PAGE)
                .about(Matter.of(fact.extraDay(), fact.version()).stage(OFF));
    }

    /** The provider withdrew a granted day: the reason in its very words, and what could be had instead (C2). */
    static Notice revoked(Envelope<ExtraDayRevoked> revoked) {
        var fact = revoked.fact();
        var title = Explanation.of("notification.extra-day.revoked.title").with("day", FactValue.date(fact.day()));
        return Notice.of(
                        revoked,
                        MessageKind.EXTRA_DAY_REVOKED,
                        new Audience.Custodians(fact.child()),
                        new Content(
                                title,
                                Explanation.of("notification.extra-day.revoked.body"),
                                withAlternatives(fact.why(), fact.alternatives())),
                        PAGE)
                .about(Matter.of(fact.extraDay(), fact.version()).stage(OFF));
    }

    /** Credit that paid a day was taken back, with the absence or closure that it came from: what is invoiced instead. */
    static Optional<Notice> charged(Envelope<ExtraDayCharged> charged) {
        var fact = charged.fact();
        return Optional.ofNullable(fact.why())
                .map(why -> paidOtherwise(
                        charged,
                        MessageKind.EXTRA_DAY_GRANTED,
                        fact.child(),
                        fact.day(),
                        payment(fact.creditMinutes(), fact.minutes()).because(why)));
    }

    private static Notice paidOtherwise(
            Envelope<?> envelope, MessageKind kind, ChildId child, LocalDate day, Explanation payment) {
        var title =
                Explanation.of("notification.extra-day.paid-otherwise.title").with("day", FactValue.date(day));
        return Notice.of(
                envelope,
                kind,
                new Audience.Custodians(child),
                new Content(title, Explanation.of("notification.extra-day.paid-otherwise.body"), payment),
                PAGE);
    }

    private static Explanation withAlternatives(Explanation why, List<Alternative> alternatives) {
        var all = why;
        for (var alternative : alternatives == null ? List.<Alternative>of() : alternatives) {
            all = all.because(Explanation.of("notification.extra-day.alternative")
                    .with("day", FactValue.date(alternative.day()))
                    .with("group", FactValue.text(alternative.groupName()))
                    .with("location", FactValue.text(alternative.locationName())));
        }
        return all;
    }

    /** The family took its request back. */
    static Notice withdrawn(Envelope<ExtraDayWithdrawn> withdrawn) {
        return Notice.of(
                        withdrawn,
                        MessageKind.EXTRA_DAY_WITHDRAWN,
                        new Audience.Custodians(withdrawn.fact().child()),
                        Content.of(
                                Explanation.of("notification.extra-day.withdrawn.title"),
                                Explanation.of("notification.extra-day.withdrawn.body")),
                        PAGE)
                .about(Matter.of(withdrawn.fact().extraDay(), withdrawn.fact().version())
                        .stage(OFF));
    }

    private static Explanation payment(ExtraDayRequested request) {
        return payment(request.creditMinutes(), request.invoiceMinutes());
    }

    private static Explanation payment(int creditMinutes, int invoiceMinutes) {
        return Explanation.of(paymentKey(creditMinutes > 0, invoiceMinutes > 0))
                .with("creditMinutes", FactValue.minutes(creditMinutes))
                .with("invoiceMinutes", FactValue.minutes(invoiceMinutes));
    }

    private static String paymentKey(boolean credit, boolean invoice) {
        if (credit) {
            return "notification.extra-day.requested." + (invoice ? "split" : "all-credit");
        }
        return "notification.extra-day.requested." + (invoice ? "all-invoice" : "free");
    }
}
