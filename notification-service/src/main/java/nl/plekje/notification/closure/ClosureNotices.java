package nl.plekje.notification.closure;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.ClosureTold;
import nl.plekje.notification.notice.Matter;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** What families read about a closure. It names no child: a family with two children there gets one message. */
final class ClosureNotices {

    private static final String PAGE = "/parent/agenda";

    /** Told later than this before the day, families that do not say that they know are called (N1). */
    private static final Duration SHORT_NOTICE = Duration.ofHours(48);

    private ClosureNotices() {}

    /** To the families with care there on one of the days, or to those of the children that are concerned: one message each. */
    static Notice announced(Envelope<ClosureAnnounced> announced) {
        var closure = announced.fact();
        var days = new DateRange(closure.firstDay(), closure.lastDay());
        var whole = closure.extent() == null || closure.extent() == Extent.LOCATION;
        var audience = whole ? new Audience.Families(closure.location(), days) : new Audience.Children(days);
        return notice(announced, audience, days)
                .of(new ClosureTold(closure.closure(), closure.version(), missing(closure)))
                .about(Matter.of(closure.closure(), closure.version())
                        .takenBack(!closure.stands() && !isNew(closure))
                        .until(closure.lastDay()));
    }

    /** That a day is open which the calendar had always closed is news to everybody. */
    private static boolean isNew(ClosureAnnounced closure) {
        return closure.version() == 1;
    }

    private static Set<ChildId> missing(ClosureAnnounced closure) {
        return closure.missed() == null
                ? Set.of()
                : closure.missed().stream().map(Missed::child).collect(Collectors.toSet());
    }

    private static String body(Envelope<ClosureAnnounced> announced) {
        var closure = announced.fact();
        if (!closure.stands()) {
            return "notification.closure.body.withdrawn";
        }
        return announced.at().plus(SHORT_NOTICE).isAfter(Amsterdam.startOf(closure.firstDay()))
                ? "notification.closure.body.soon"
                : "notification.closure.body";
    }

    private static String title(boolean stands, boolean oneDay) {
        if (stands) {
            return oneDay ? "notification.closure.title.day" : "notification.closure.title.days";
        }
        return oneDay ? "notification.closure.title.day-withdrawn" : "notification.closure.title.days-withdrawn";
    }

    private static Notice notice(Envelope<ClosureAnnounced> announced, Audience audience, DateRange days) {
        var closure = announced.fact();
        var title = Explanation.of(title(closure.stands(), days.days() == 1))
                .with("firstDay", FactValue.date(days.first()))
                .with("lastDay", FactValue.date(days.last()))
                .with("cause", FactValue.code(closure.cause()));
        return Notice.of(
                        announced,
                        MessageKind.CLOSURE_ANNOUNCED,
                        audience,
                        Content.of(title, Explanation.of(body(announced))),
                        PAGE)
                .at(closure.location());
    }
}
