package nl.plekje.placement.staffing;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.placement.ratio.FewerStaff;
import nl.plekje.placement.staffing.StaffFrame.Window;

/** What a plan may say about times with fewer staff. */
final class StaffFramePolicy {

    private static final int WHOLE_DAY = (int) Duration.ofDays(1).toMinutes();

    private StaffFramePolicy() {}

    /** Refuses times that are turned around, overlap, or are longer together than the law allows on any day. */
    static StaffFrame require(StaffFrame frame, FewerStaff law) {
        var windows = frame.windows();
        var minutes = new HashMap<List<Object>, Integer>();
        for (var n = 0; n < windows.size(); n++) {
            var window = windows.get(n);
            var pointer = "/windows/" + n;
            if (!window.from().isBefore(window.until())) {
                throw new RuleBroken(pointer + "/until", Explanation.of("placement.times-turned-around"));
            }
            if (windows.subList(0, n).stream().anyMatch(other -> overlap(window, other))) {
                throw new RuleBroken(pointer + "/from", Explanation.of("placement.staffing.times-overlap"));
            }
            var sum = minutes.merge(day(window), minutes(window.from(), window.until()), Integer::sum);
            var most = law.minutes(window.care().bands(), window.freeDay(), WHOLE_DAY);
            if (sum > most) {
                throw new RuleBroken(
                        pointer,
                        Explanation.of("placement.staffing.times-too-long").with("most", FactValue.number(most)));
            }
        }
        return frame;
    }

    private static boolean overlap(Window one, Window other) {
        return day(one).equals(day(other))
                && one.from().isBefore(other.until())
                && other.from().isBefore(one.until());
    }

    /** Windows of one such day are added up; day care has no days of its own for school. */
    private static List<Object> day(Window window) {
        return List.of(window.care(), window.weekday(), window.care() == Care.AROUND_SCHOOL && window.freeDay());
    }

    private static int minutes(LocalTime from, LocalTime until) {
        return (int) Duration.between(from, until).toMinutes();
    }
}
