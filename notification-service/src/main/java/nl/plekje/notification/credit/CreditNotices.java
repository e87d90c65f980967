package nl.plekje.notification.credit;

import java.util.Optional;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** What custodians read about credit that comes or goes without their doing. */
final class CreditNotices {

    private static final String PAGE = "/parent/agenda/credit";

    private CreditNotices() {}

    /** Empty for movements of which another message tells: an absence, an extra day. */
    static Optional<Notice> changed(Envelope<CreditChanged> changed) {
        return switch (changed.fact().movement()) {
            case GRANT -> Optional.of(notice(changed, "notification.credit.granted"));
            case EXPIRE -> Optional.of(notice(changed, "notification.credit.expired"));
            case FORFEIT -> Optional.of(notice(changed, "notification.credit.forfeited"));
            case EARN, RESERVE, RELEASE, SPEND, REVERSE, REFUND, PAY_OUT, ADVANCE, REPAY, SETTLE -> Optional.empty();
        };
    }

    private static Notice notice(Envelope<CreditChanged> changed, String key) {
        var credit = changed.fact();
        var title = Explanation.of(key).with("minutes", FactValue.minutes(Math.abs(credit.minutes())));
        var body = Explanation.of("notification.credit.balance")
                .with("balance", FactValue.minutes(credit.balanceMinutes()))
                .with("careType", FactValue.code(credit.careType()));
        return Notice.of(
                changed,
                MessageKind.CREDIT_CHANGED,
                new Audience.Custodians(credit.child()),
                new Content(title, body, credit.why()),
                PAGE);
    }
}
