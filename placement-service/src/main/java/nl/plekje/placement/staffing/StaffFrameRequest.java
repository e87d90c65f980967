package nl.plekje.placement.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * When a location may have fewer staff than the children ask for, and who comes when somebody is alone: as it is told, and as
 * it is set.
 */
public record StaffFrameRequest(
        @NotNull @Size(max = 60) List<@NotNull @Valid Window> windows,
        @NotNull SecondAdult secondAdult) {

    /**
     * A time of a weekday, local.
     *
     * @param freeDay around school: whether it is for days without school; day care has the same times on both
     */
    public record Window(
            @NotNull Care care,
            @NotNull DayOfWeek weekday,
            @NotNull Boolean freeDay,
            @NotNull LocalTime from,
            @NotNull LocalTime until) {}

    static StaffFrameRequest of(StaffFrame frame) {
        return new StaffFrameRequest(
                frame.windows().stream()
                        .map(it -> new Window(it.care(), it.weekday(), it.freeDay(), it.from(), it.until()))
                        .toList(),
                frame.secondAdult());
    }

    StaffFrame frame() {
        return new StaffFrame(
                windows.stream()
                        .map(it -> new StaffFrame.Window(it.care(), it.weekday(), it.freeDay(), it.from(), it.until()))
                        .toList(),
                secondAdult);
    }
}
