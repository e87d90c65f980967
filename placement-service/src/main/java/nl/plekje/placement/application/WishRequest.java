package nl.plekje.placement.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.id.LocationId;

/**
 * The place that a family wishes.
 *
 * @param locations the most wanted first, all of one provider
 * @param days the days of the week wanted, each once
 * @param alternatives other sets of days that would do, the most wanted first; null or empty for none
 * @param earliestStart first day on which care may begin
 */
public record WishRequest(
        @NotEmpty @Size(max = 5) List<@NotNull LocationId> locations,
        @NotNull @Size(max = 7) List<@NotNull @Valid Day> days,
        @Size(max = 5) List<@NotNull @Size(max = 7) List<@NotNull @Valid Day>> alternatives,
        @NotNull LocalDate earliestStart) {

    /**
     * A day of every week.
     *
     * @param part null for the whole day
     */
    public record Day(@NotNull DayOfWeek weekday, DayPart part) {

        private WishedDay wished() {
            return new WishedDay(weekday, part == null ? DayPart.WHOLE_DAY : part);
        }
    }

    Wish toWish() {
        return new Wish(locations, wished(days), others(), earliestStart);
    }

    private List<List<WishedDay>> others() {
        return alternatives == null
                ? List.of()
                : alternatives.stream().map(WishRequest::wished).toList();
    }

    private static List<WishedDay> wished(List<Day> days) {
        return days.stream().map(Day::wished).toList();
    }
}
