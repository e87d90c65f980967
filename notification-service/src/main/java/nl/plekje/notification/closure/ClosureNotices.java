package nl.plekje.notification.closure;

import java.util.List;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** What families read about a closure. It names no child: a family with two children there gets one message. */
final class ClosureNotices {

    private static final String PAGE = "/parent/agenda";

    private ClosureNotices() {}

    /**
     * One for the whole location, else one for each child that is concerned.
     */
    static List<Notice> announced(Envelope<ClosureAnnounced> announced) {
        var closure = announced.fact();
        var days = new DateRange(closure.firstDay(), closure.lastDay());
        if (closure.extent() == null || closure.extent() == Extent.LOCATION) {
            return List.of(notice(announced, new Audience.Families(closure.location(), days), days));
        }
        return children(closure).stream()
                .map(child ->
                        notice(announced, new Audience.Custodians(child), days).of(child))
                .toList();
    }

    private static List<ChildId> children(ClosureAnnounced closure) {
        return closure.missed() == null
                ? List.of()
                : closure.missed().stream().map(Missed::child).distinct().toList();
    }

    private static Notice notice(Envelope<ClosureAnnounced> announced, Audience audience, DateRange days) {
        var closure = announced.fact();
        var key = !closure.stands()
                ? "notification.closure.title.withdrawn"
                : days.days() == 1 ? "notification.closure.title.day" : "notification.closure.title.days";
        var title = Explanation.of(key)
                .with("firstDay", FactValue.date(days.first()))
                .with("lastDay", FactValue.date(days.last()))
                .with("cause", FactValue.code(closure.cause()));
        return Notice.of(
                        announced,
                        MessageKind.CLOSURE_ANNOUNCED,
                        audience,
                        Content.of(
                                title,
                                Explanation.of(
                                        closure.stands()
                                                ? "notification.closure.body"
                                                : "notification.closure.body.withdrawn")),
                        PAGE)
                .at(closure.location());
    }
}
