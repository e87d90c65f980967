package nl.plekje.placement.application;

import java.time.LocalTime;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;

/** How much of a day a family wants. */
public enum DayPart {
    /** All of what the care type offers that day. */
    WHOLE_DAY,
    MORNING,
    AFTERNOON;

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime AFTER_LUNCH = LocalTime.of(14, 0);

    /** Whether a session of this care type gives that much of its day. */
    boolean isGivenBy(Session session, CareType careType) {
        if (careType != CareType.DAY_CARE) {
            return true;
        }
        var morning = session.from().isBefore(NOON);
        var afternoon = session.until().isAfter(AFTER_LUNCH);
        return switch (this) {
            case WHOLE_DAY -> morning && afternoon;
            case MORNING -> morning;
            case AFTERNOON -> afternoon;
        };
    }
}
