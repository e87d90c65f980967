package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.events.ExtraDayDecided.Difference;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Where a seat could be had instead: groups and days that are worth a count. */
@ApplicationScoped
class AlternativeRepository {

    /** Locations looked at beyond the one asked. */
    private static final int MOST_LOCATIONS = 12;

    /** Not a day on which the child has care, was to have it, or asked for it. */
    private static final String CANDIDATES = """
            WITH asked AS (
                SELECT l.id, l.provider, l.town, l.school_region FROM location l WHERE l.id = $1
            ), elsewhere AS (
                SELECT g.id AS group_id
                FROM asked
                JOIN location l ON l.provider = asked.provider AND l.id <> asked.id
                JOIN care_group g ON g.location_id = l.id AND g.care_type = $3
                LEFT JOIN seat_day s ON s.group_id = g.id AND s.day = $4
                WHERE s.capacity IS NULL OR s.capacity > s.expected
                ORDER BY l.town = asked.town DESC, coalesce(s.capacity - s.expected, 0) DESC, g.id
                LIMIT $8
            ), candidate AS (
                SELECT 'GROUP' AS difference, id AS group_id, $4::date AS day
                FROM care_group WHERE location_id = $1 AND care_type = $3 AND id <> $2
                UNION ALL
                SELECT 'LOCATION', group_id, $4::date FROM elsewhere
                UNION ALL
                SELECT 'DAY', $2::uuid, d.day::date
                FROM generate_series($5::date, $6::date, '1 day') AS d (day)
                WHERE d.day <> $4
                  AND NOT EXISTS (SELECT FROM care_on(d.day::date) AS c WHERE c.child_id = $7)
            )
            SELECT c.difference, c.group_id, c.day, g.name AS group_name, l.id AS location_id, l.name AS location_name,
                   l.town = asked.town AS same_town, asked.school_region
            FROM candidate c
            JOIN care_group g ON g.id = c.group_id
            JOIN location l ON l.id = g.location_id
            CROSS JOIN asked""";

    private final Sql sql;

    AlternativeRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * A group on a day that may have a seat.
     *
     * @param region the school region of the location that was asked; null when not known
     */
    record Candidate(
            Difference difference,
            LocalDate day,
            LocationId location,
            String locationName,
            GroupId group,
            String groupName,
            boolean sameTown,
            SchoolRegion region) {

        Alternative alternative(int freeSeats) {
            return new Alternative(difference, day, location, locationName, group, groupName, freeSeats);
        }
    }

    /** Candidates on the day asked in other groups, and in the same group on days around it. */
    Uni<List<Candidate>> around(ExtraDayEntity request, DateRange days) {
        return sql.list(
                AlternativeRepository::read,
                CANDIDATES,
                request.location,
                request.group,
                request.careType.name(),
                request.day,
                days.first(),
                days.last(),
                request.child,
                MOST_LOCATIONS);
    }

    private static Candidate read(Row row) {
        var region = row.getString("school_region");
        return new Candidate(
                Difference.valueOf(row.getString("difference")),
                row.getLocalDate("day"),
                new LocationId(row.getUUID("location_id")),
                row.getString("location_name"),
                new GroupId(row.getUUID("group_id")),
                row.getString("group_name"),
                row.getBoolean("same_town"),
                region == null ? null : SchoolRegion.valueOf(region));
    }
}
