package nl.plekje.notification.application;

import java.util.Locale;
import nl.plekje.events.ApplicationChanged;
import nl.plekje.events.ApplicationChanged.State;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Matter;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** What custodians read about an application: what stands now, and what they can do. */
final class ApplicationNotices {

    private static final String PAGE = "/parent/place";

    private ApplicationNotices() {}

    /** Names the location wanted most, and the days where the application still stands. */
    static Notice changed(Envelope<ApplicationChanged> changed) {
        var application = changed.fact();
        var content = new Content(
                Explanation.of("notification.application.title." + title(application)),
                body(application),
                stands(application) ? days(application) : null);
        return Notice.of(changed, kind(application), new Audience.Custodians(application.child()), content, PAGE)
                .at(application.locations().get(0))
                .about(Matter.of(application.application(), application.version()));
    }

    private static Explanation body(ApplicationChanged application) {
        var body = Explanation.of("notification.application.body." + body(title(application), application))
                .with("careType", FactValue.code(application.careType()))
                .with("start", FactValue.date(application.earliestStart()))
                .with("registered", FactValue.instant(application.registeredAt()));
        return application.confirmBy() == null
                ? body
                : body.with("confirmBy", FactValue.instant(application.confirmBy()));
    }

    private static String body(String title, ApplicationChanged application) {
        return application.removedFor() == null ? title : title + "." + word(application.removedFor());
    }

    private static Explanation days(ApplicationChanged application) {
        var days = Explanation.of("notification.application.days");
        for (var weekday : application.weekdays()) {
            days = days.because(
                    Explanation.of("notification.application.day").with("weekday", FactValue.weekday(weekday)));
        }
        return days;
    }

    private static String title(ApplicationChanged application) {
        return switch (application.change()) {
            // Changed or new: what is not confirmed has to be, and that is what the family needs to know.
            case REGISTERED -> application.state() == State.REGISTERED ? "confirm" : "confirmed";
            case WISH_CHANGED -> application.state() == State.REGISTERED ? "confirm" : "changed";
            case CONFIRMED, WITHDRAWN, REMOVED -> word(application.change());
        };
    }

    private static MessageKind kind(ApplicationChanged application) {
        return switch (application.change()) {
            case REGISTERED -> MessageKind.APPLICATION_REGISTERED;
            case CONFIRMED -> MessageKind.APPLICATION_CONFIRMED;
            case WISH_CHANGED -> MessageKind.APPLICATION_CHANGED;
            case WITHDRAWN -> MessageKind.APPLICATION_WITHDRAWN;
            case REMOVED -> MessageKind.APPLICATION_REMOVED;
        };
    }

    private static boolean stands(ApplicationChanged application) {
        return application.state() == State.REGISTERED || application.state() == State.CONFIRMED;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
