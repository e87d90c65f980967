package nl.plekje.placement.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Changes of calendars of which nobody was told yet. */
@ApplicationScoped
class CalendarChangeRepository {

    private final Sql sql;

    CalendarChangeRepository(Sql sql) {
        this.sql = sql;
    }

    /** Changes up to this day, the first day first. */
    Uni<List<CalendarChange>> until(LocalDate day, int most) {
        return sql.list(
                row -> new CalendarChange(
                        new LocationId(row.getUUID("location_id")), row.getLocalDate("day"), row.getBoolean("closed")),
                "SELECT * FROM closed_day_change WHERE day <= $1 ORDER BY day, location_id LIMIT $2",
                day,
                most);
    }

    /** Takes a change to tell it in this transaction; false when another has, or it was undone. */
    Uni<Boolean> take(CalendarChange change) {
        return sql.change(
                        "DELETE FROM closed_day_change WHERE location_id = $1 AND day = $2 AND closed = $3",
                        change.location().value(),
                        change.day(),
                        change.closed())
                .map(taken -> taken == 1);
    }
}
