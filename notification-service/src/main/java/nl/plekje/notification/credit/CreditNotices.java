package nl.plekje.notification.credit;

import java.util.Locale;
import java.util.Optional;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditWarned;
import nl.plekje.events.CreditWarned.Occasion;
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
            case EARN, RESERVE, RELEASE, SPEND, REVERSE, REFUND, PAY_OUT, PAY_BACK, ADVANCE, REPAY, SETTLE ->
                Optional.empty();
        };
    }

    /** C5: what will be lost and when, and the days on which it can still be used. */
    static Notice warned(Envelope<CreditWarned> warned) {
        var fact = warned.fact();
        var quota = fact.occasion() == Occasion.QUOTA;
        var title = facts(Explanation.of("notification.credit.warned." + slug(fact.occasion())), fact);
        var body = facts(Explanation.of("notification.credit.warned." + (quota ? "quota.body" : "body")), fact);
        return Notice.of(
                warned,
                MessageKind.CREDIT_WARNED,
                new Audience.Custodians(fact.child()),
                new Content(title, body, days(fact)),
                PAGE);
    }

    private static Explanation facts(Explanation sentence, CreditWarned fact) {
        return sentence.with("minutes", FactValue.minutes(fact.minutes()))
                .with("days", FactValue.number(fact.days()))
                .with("careType", FactValue.code(fact.careType()))
                .with("lastDay", FactValue.date(fact.lastDay()));
    }

    private static Explanation days(CreditWarned fact) {
        if (fact.bookable().isEmpty()) {
            return Explanation.of("notification.credit.warned.no-days");
        }
        var days = Explanation.of("notification.credit.warned.days");
        for (var day : fact.bookable()) {
            days = days.because(
                    Explanation.of("notification.credit.warned.bookable." + (day.likely() ? "likely" : "doubtful"))
                            .with("day", FactValue.date(day.day())));
        }
        return days;
    }

    private static String slug(Occasion occasion) {
        return occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
