package nl.plekje.e2e.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A group as the planner sees it. */
public record Group(String id) {

    /** Seats and staff of that day. */
    public Map<String, Object> on(LocalDate day) {
        return People.PETRA
                .reads("/api/placement/groups/{id}/occupancy?from={from}&until={until}", id, day, day)
                .getMap("items[0]");
    }

    /** Children expected on that day. */
    public int expectedOn(LocalDate day) {
        return (int) on(day).get("expected");
    }

    /** Plans this many staff for that one day. */
    public void plan(LocalDate day, int staff) {
        People.PETRA
                .asks()
                .body(Map.of("day", day.toString(), "count", staff))
                .put("/api/placement/groups/{id}/staff", id)
                .then()
                .statusCode(204);
    }

    /** Plans fewer staff for that day, until there is no seat left for another child. */
    public void leaveNoSeatOn(LocalDate day) {
        for (var staff = (int) on(day).get("staffPlanned"); (int) on(day).get("free") > 0; staff--) {
            plan(day, staff - 1);
        }
    }

    /** Requests for extra days that wait for an answer, in the planner's order. */
    public static List<Map<String, Object>> queue() {
        return People.PETRA
                .reads("/api/placement/extra-day-requests?state=OPEN&limit=200")
                .getList("items");
    }
}
