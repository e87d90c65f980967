package nl.plekje.placement.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.location.LocationView.GroupView;
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

    /** Locks the group until the transaction ends: no contract is signed and no seat given in between. */
    Uni<Void> lock(GroupId group) {
        return sql.run("SELECT FROM care_group WHERE id = $1 FOR UPDATE", group.value())
                .replaceWithVoid();
    }

    /** Replaces the plan of the week. */
    Uni<Void> planWeek(GroupId group, List<StaffPlan> week) {
        return sql.run("DELETE FROM staff_weekday WHERE group_id = $1", group.value())
                .chain(() -> sql.run(
                        """
                        INSERT INTO staff_weekday (group_id, weekday, staff)
                        SELECT $1, * FROM unnest($2::smallint[], $3::int[])""",
                        group.value(),
                        week.stream()
                                .map(plan -> (short) plan.weekday().getValue())
                                .toArray(Short[]::new),
                        week.stream().map(StaffPlan::count).toArray(Integer[]::new)))
                .replaceWithVoid();
    }

    /** Plans one day, instead of its weekday. */
    Uni<Void> planDay(GroupId group, LocalDate day, int staff) {
        return sql.run("""
                        INSERT INTO staff_day (group_id, day, staff) VALUES ($1, $2, $3)
                        ON CONFLICT (group_id, day) DO UPDATE SET staff = excluded.staff""", group.value(), day, staff).replaceWithVoid();
    }
}
