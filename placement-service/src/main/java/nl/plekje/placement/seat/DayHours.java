package nl.plekje.placement.seat;

import java.time.LocalTime;

/** Whether and when a location is open on a day. */
public sealed interface DayHours {

    /** Open between these local times. */
    record Open(LocalTime from, LocalTime until) implements DayHours {}

    /** Closed all day. */
    record Closed(Why why) implements DayHours {

        /** What closes a location. */
        public enum Why {
            /** It is never open on this weekday. */
            WEEKDAY,
            /** The day is closed in the provider's calendar. */
            CALENDAR,
            /** A closure was announced. */
            ANNOUNCED
        }
    }
}
