package nl.plekje.placement.application;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Which applications of a list to see; null shows all.
 *
 * @param weekday that want this day, be it as an alternative
 * @param band of this age on the day on which care would begin
 * @param startsBy whose care may begin by this day
 */
record WaitlistFilter(ApplicationState state, DayOfWeek weekday, AgeBand band, LocalDate startsBy) {

    boolean shows(Waiting waiting, LocalDate today) {
        return waiting.state() == state
                && (weekday == null || waiting.wish().weekdays().contains(weekday))
                && (band == null || waiting.band(today) == band)
                && (startsBy == null || !waiting.wish().earliestStart().isAfter(startsBy));
    }
}
