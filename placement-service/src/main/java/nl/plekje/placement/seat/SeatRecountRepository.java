package nl.plekje.placement.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/**
 * Days whose seats have to be counted again. Whoever changes what a count follows from asks for it here, in the same
 * transaction; {@link SeatRecountJob} counts.
 */
@ApplicationScoped
public class SeatRecountRepository {

    /** A group on a day. */
    public record GroupOnDay(GroupId group, LocalDate day) {}

    private final Sql sql;

    SeatRecountRepository(Sql sql) {
        this.sql = sql;
    }

    /** Asks for one day of a group. */
    public Uni<Void> ask(GroupId group, LocalDate day) {
        return ask(group, List.of(day));
    }

    /** Asks for days of a group. */
    public Uni<Void> ask(GroupId group, Collection<LocalDate> days) {
        return sql.run(
                        "INSERT INTO seat_recount (group_id, day) SELECT $1, unnest($2::date[])",
                        group.value(),
                        days.toArray(LocalDate[]::new))
                .replaceWithVoid();
    }

    /** Asks for days of groups. */
    public Uni<Void> ask(Collection<GroupOnDay> days) {
        return sql.run(
                        "INSERT INTO seat_recount (group_id, day) SELECT * FROM unnest($1::uuid[], $2::date[])",
                        days.stream().map(it -> it.group().value()).toArray(UUID[]::new),
                        days.stream().map(GroupOnDay::day).toArray(LocalDate[]::new))
                .replaceWithVoid();
    }

    /** Asks for the days of a group that have been counted before, from this day on. */
    public Uni<Void> askCounted(GroupId group, LocalDate from) {
        return sql.run("""
                        INSERT INTO seat_recount (group_id, day)
                        SELECT group_id, day FROM seat_day WHERE group_id = $1 AND day >= $2""", group.value(), from).replaceWithVoid();
    }

    /** Asks for the days that have been counted before, from this day on, of all groups where a child has a place. */
    public Uni<Void> askCounted(ChildId child, LocalDate from) {
        return sql.run("""
                        INSERT INTO seat_recount (group_id, day)
                        SELECT s.group_id, s.day FROM seat_day s
                        WHERE s.day >= $2
                          AND s.group_id IN (SELECT group_id FROM contract WHERE child_id = $1
                                             UNION SELECT group_id FROM extra_day WHERE child_id = $1)""", child.value(), from).replaceWithVoid();
    }

    /** Asks for days of all groups of a location. */
    public Uni<Void> ask(LocationId location, DateRange days) {
        return sql.run("""
                        INSERT INTO seat_recount (group_id, day)
                        SELECT id, day::date FROM care_group, generate_series($2::date, $3::date, '1 day') AS day
                        WHERE location_id = $1""", location.value(), days.first(), days.last()).replaceWithVoid();
    }

    /** Asks for the days of a location's groups that have been counted before, from this day on. */
    public Uni<Void> askCounted(LocationId location, LocalDate from) {
        return sql.run("""
                        INSERT INTO seat_recount (group_id, day)
                        SELECT s.group_id, s.day FROM seat_day s JOIN care_group g ON g.id = s.group_id
                        WHERE g.location_id = $1 AND s.day >= $2""", location.value(), from).replaceWithVoid();
    }

    /** Asks for the days of all groups in a period that have never been counted. */
    Uni<Void> askUncounted(LocalDate first, LocalDate last) {
        return sql.run("""
                        INSERT INTO seat_recount (group_id, day)
                        SELECT g.id, d.day::date FROM care_group g, generate_series($1::date, $2::date, '1 day') AS d (day)
                        WHERE NOT EXISTS (SELECT FROM seat_day s WHERE s.group_id = g.id AND s.day = d.day)
                          AND NOT EXISTS (SELECT FROM seat_recount r WHERE r.group_id = g.id AND r.day = d.day)""", first, last).replaceWithVoid();
    }

    /**
     * Takes some days off the list, with those of the groups that are counted together with them, in the order in which
     * their rows are to be locked. What is asked for while they are being counted is a new row and stays.
     *
     * @param most rows to look at; two replicas never take the same
     */
    Uni<List<GroupOnDay>> take(int most) {
        return sql.list(row -> new GroupOnDay(new GroupId(row.getUUID(0)), row.getLocalDate(1)), """
                WITH taken AS (
                    DELETE FROM seat_recount WHERE id IN (
                        SELECT id FROM seat_recount ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
                    RETURNING group_id, day)
                SELECT DISTINCT c.other_id, t.day FROM taken t JOIN counted_together c USING (group_id)
                ORDER BY c.other_id, t.day""", most);
    }
}
