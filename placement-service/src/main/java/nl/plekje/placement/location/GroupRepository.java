package nl.plekje.placement.location;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.location.LocationView.GroupView;
import nl.plekje.placement.seat.PlannedStaff;
import nl.plekje.service.database.Sql;

/** Groups and the staff planned for them. */
@ApplicationScoped
class GroupRepository {

    private final Sql sql;

    GroupRepository(Sql sql) {
        this.sql = sql;
    }

    /** Adds a group; false when the id is in use. */
    Uni<Boolean> insert(LocationId location, GroupView group) {
        return sql.change(
                        """
                        INSERT INTO care_group (id, location_id, name, care_type, maximum)
                        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING""",
                        group.id().value(),
                        location.value(),
                        group.name(),
                        group.careType().name(),
                        group.maximum())
                .map(inserted -> inserted == 1);
    }

    /** Plans the week from a day on, instead of what was planned for those days before. */
    Uni<Void> planWeek(GroupId group, Map<DayOfWeek, PlannedStaff> week, LocalDate validFrom) {
        return sql.run("DELETE FROM staff_weekday WHERE group_id = $1 AND valid_from >= $2", group.value(), validFrom)
                .chain(() -> sql.runAll(
                        """
                        INSERT INTO staff_weekday (group_id, weekday, valid_from, staff, quarters)
                        VALUES ($1, $2, $3, $4, $5)""",
                        week.entrySet().stream()
                                .map(day -> Tuple.of(
                                        group.value(),
                                        (short) day.getKey().getValue(),
                                        validFrom,
                                        day.getValue().most(),
                                        quarters(day.getValue())))
                                .toList()))
                .replaceWithVoid();
    }

    /** Plans one day, instead of its weekday. */
    Uni<Void> planDay(GroupId group, LocalDate day, PlannedStaff staff) {
        return sql.run("""
                        INSERT INTO staff_day (group_id, day, staff, quarters) VALUES ($1, $2, $3, $4)
                        ON CONFLICT (group_id, day) DO UPDATE SET staff = excluded.staff, quarters = excluded.quarters""", group.value(), day, staff.most(), quarters(staff)).replaceWithVoid();
    }

    /** Null where the staff is the same all day. */
    private static Short[] quarters(PlannedStaff staff) {
        return staff.changes().isEmpty()
                ? null
                : staff.perQuarter().stream().map(Integer::shortValue).toArray(Short[]::new);
    }
}
