package nl.plekje.placement.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.LocationId;

/**
 * The place that a family wishes.
 *
 * @param locations the most wanted first
 * @param days the days of the week wanted
 * @param alternatives other sets of days that would do, the most wanted first
 * @param earliestStart first day on which care may begin
 */
public record Wish(
        List<LocationId> locations, List<WishedDay> days, List<List<WishedDay>> alternatives, LocalDate earliestStart) {

    public Wish {
        locations = List.copyOf(locations);
        days = List.copyOf(days);
        alternatives = alternatives.stream().map(List::copyOf).toList();
        Objects.requireNonNull(earliestStart, "earliestStart");
    }

    /** The weekdays on which this wish competes with others for a seat: the alternatives count, since they would do. */
    public Set<DayOfWeek> weekdays() {
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        Stream.concat(days.stream(), alternatives.stream().flatMap(Collection::stream))
                .forEach(day -> weekdays.add(day.weekday()));
        return weekdays;
    }

    /** Whether these sessions give all days wanted; the alternatives would do, but are not what the family wants most. */
    public boolean isMetBy(Collection<Session> sessions, CareType careType) {
        return days.stream().allMatch(day -> sessions.stream()
                .anyMatch(session ->
                        session.weekday() == day.weekday() && day.part().isGivenBy(session, careType)));
    }

    /** The locations that the family wants more than this one. */
    List<LocationId> preferredTo(LocationId location) {
        return locations.subList(0, locations.indexOf(location));
    }

    /** The day on which care would begin, were a seat free today. */
    public LocalDate startFrom(LocalDate today) {
        return earliestStart.isBefore(today) ? today : earliestStart;
    }
}
