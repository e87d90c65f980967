package nl.plekje.notification.extraday;

import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** What custodians read about an extra day. */
final class ExtraDayNotices {

    private static final String PAGE = "/parent/extra-day";

    private ExtraDayNotices() {}

    /** X6: asked for, when the answer comes at the latest, and what pays it. */
    static Notice requested(Envelope<ExtraDayRequested> requested) {
        var request = requested.fact();
        var title = Explanation.of("notification.extra-day.requested.title").with("day", FactValue.date(request.day()));
        var body = Explanation.of("notification.extra-day.requested.body")
                .with("decideBy", FactValue.instant(request.decideBy()));
        return Notice.of(
                requested,
                MessageKind.EXTRA_DAY_REQUESTED,
                new Audience.Custodians(request.child()),
                new Content(title, body, payment(request)),
                PAGE);
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
                new Content(title, Explanation.of(key + ".body"), decision.why()),
                PAGE);
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
                PAGE);
    }

    private static Explanation payment(ExtraDayRequested request) {
        return Explanation.of(paymentKey(request.creditMinutes() > 0, request.invoiceMinutes() > 0))
                .with("creditMinutes", FactValue.minutes(request.creditMinutes()))
                .with("invoiceMinutes", FactValue.minutes(request.invoiceMinutes()));
    }

    private static String paymentKey(boolean credit, boolean invoice) {
        if (credit) {
            return "notification.extra-day.requested." + (invoice ? "split" : "all-credit");
        }
        return "notification.extra-day.requested." + (invoice ? "all-invoice" : "free");
    }
}
