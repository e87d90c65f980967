package nl.plekje.placement.staffing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;

/** The groups of a location, what its plan says of fewer staff, and the days without school. */
@ApplicationScoped
class StaffingRepository {

    private final Sql sql;
    private final JsonColumn json;

    StaffingRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /** The groups of a location by name. */
    Uni<List<StaffedGroup>> groups(LocationId location) {
        return sql.list(
                row -> new StaffedGroup(new GroupId(row.getUUID(0)), row.getString(1), List.of()),
                "SELECT id, name FROM care_group WHERE location_id = $1 ORDER BY name, id",
                location.value());
    }

    /** The location of a group that exists. */
    Uni<LocationId> locationOf(GroupId group) {
        return sql.one(
                row -> new LocationId(row.getUUID(0)),
                "SELECT location_id FROM care_group WHERE id = $1",
                group.value());
    }

    /** Days of the period on which the schools of the location's region are on holiday. */
    Uni<Set<LocalDate>> freeDays(LocationId location, DateRange period) {
        return sql.list(row -> row.getLocalDate(0), """
                        SELECT DISTINCT d.day::date
                        FROM location l JOIN school_holiday h ON h.region = l.school_region
                            CROSS JOIN generate_series(greatest(h.first_day, $2), least(h.last_day, $3), '1 day') AS d (day)
                        WHERE l.id = $1""", location.value(), period.first(), period.last())
                .map(Set::copyOf);
    }

    /** What the plans of a location say, by the day from which each holds. */
    Uni<NavigableMap<LocalDate, StaffFrame>> frames(LocationId location) {
        return sql.list(
                        row -> Map.entry(
                                row.getLocalDate(0),
                                new StaffFrame(
                                        json.readAll(row.get(JsonArray.class, "windows"), StaffFrame.Window.class),
                                        SecondAdult.valueOf(row.getString("second_adult")))),
                        "SELECT valid_from, second_adult, windows FROM staff_frame WHERE location_id = $1",
                        location.value())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, TreeMap::new)));
    }

    /** Sets what holds from a day on. */
    Uni<Void> put(LocationId location, LocalDate validFrom, StaffFrame frame) {
        return sql.run("""
                        INSERT INTO staff_frame (location_id, valid_from, second_adult, windows) VALUES ($1, $2, $3, $4)
                        ON CONFLICT (location_id, valid_from) DO UPDATE
                        SET second_adult = excluded.second_adult, windows = excluded.windows""", location.value(), validFrom, frame.secondAdult().name(), json.writeAll(frame.windows()))
                .replaceWithVoid();
    }
}
