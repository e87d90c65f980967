package nl.plekje.notification.closure;

import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** What families read about a closure. It names no child: a family with two children there gets one message. */
final class ClosureNotices {

    private static final String PAGE = "/parent/agenda";

    private ClosureNotices() {}

    static Notice announced(Envelope<ClosureAnnounced> announced) {
        var closure = announced.fact();
        var days = new DateRange(closure.firstDay(), closure.lastDay());
        var key = days.days() == 1 ? "notification.closure.title.day" : "notification.closure.title.days";
        var title = Explanation.of(key)
                .with("firstDay", FactValue.date(days.first()))
                .with("lastDay", FactValue.date(days.last()))
                .with("cause", FactValue.code(closure.cause()));
        return Notice.of(
                        announced,
                        MessageKind.CLOSURE_ANNOUNCED,
                        new Audience.Families(closure.location(), days),
                        Content.of(title, Explanation.of("notification.closure.body")),
                        PAGE)
                .at(closure.location());
    }
}
