package nl.plekje.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.Funding;
import nl.plekje.events.json.FactJson;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The contended seat: requests of a few hundred children for one day of one group, granted a million times by many
 * planners at once, while absences keep making seats free. None may be given twice. Beside it the bare database: pgbench
 * takes one row's seats the same number of connections wide.
 */
public final class ContendedSeat {

    private static final int CHILDREN = 640;
    private static final int TRIES = 1_000_000;
    private static final int CONNECTIONS = 48;
    private static final String BARE = """
            UPDATE bench_seat SET taken = taken + 1 WHERE id = 1 AND taken < 12;
            """;

    private ContendedSeat() {}

    /** A group on a day, with the children who ask to come and those whose absence makes room. */
    private record Place(
            GroupId group, LocationId location, LocalDate day, List<ExtraDayRequested> asking, List<UUID> expected) {}

    public static void main(String[] args) throws Exception {
        var tries = args.length > 0 ? Integer.parseInt(args[0]) : TRIES;
        var town = new BenchTown(CHILDREN);
        town.stopListeners();
        try (var database = town.placement();
                var planners = town.gateway()) {
            var place = place(database);
            var free = freeSeats(database, place);
            ask(town.kafka(), place.asking());
            awaitRequests(database, place);
            System.out.printf(
                    "%d requests for %d free seats, %d children who will be absent one by one%n",
                    place.asking().size(), free, place.expected().size());
            var absences = makingRoom(planners, place, Duration.ofSeconds(tries / 5_000));
            var result = planners.asFastAsAnswered(CONNECTIONS, grants(place.asking(), tries), Duration.ofHours(1));
            absences.join();
            System.out.printf(
                    "%,d tries %s, %,.0f/s, p99 %.1f ms%n",
                    result.micros().getTotalCount(), result.answers(), result.perSecond(), result.millisAt(99));
            verify(database, place, result);
            var bare = bare(town, database);
            System.out.printf("bare row in PostgreSQL: %,.0f tries/s, ratio %.2f%n", bare, result.perSecond() / bare);
        }
        System.exit(0);
    }

    private static void verify(Connection database, Place place, Load.Result result) throws Exception {
        Thread.sleep(3_000);
        var byPlanners = granted(database, place, "STAFF");
        var byItself = granted(database, place, "POLICY") + granted(database, place, "DEADLINE");
        var over = number(
                database,
                "SELECT greatest(0, expected - capacity) FROM seat_day WHERE group_id = ? AND day = ?",
                place.group().value(),
                place.day());
        System.out.printf(
                "granted %d by answer; in the database %d by planners and %d by the service itself; oversold: %d%n",
                result.answers().getOrDefault(200, 0), byPlanners, byItself, over);
        if (over != 0 || byPlanners != result.answers().getOrDefault(200, 0)) {
            throw new IllegalStateException("a seat was sold twice");
        }
    }

    private static long granted(Connection database, Place place, String decidedAs) throws SQLException {
        return number(
                database,
                "SELECT count(*) FROM extra_day WHERE group_id = ? AND day = ? AND state = 'GRANTED' AND decided_as = ?",
                place.group().value(),
                place.day(),
                decidedAs);
    }

    /** Grants each request again and again, one after the other. */
    private static Iterator<Load.Command> grants(List<ExtraDayRequested> asking, int tries) {
        return IntStream.range(0, tries)
                .mapToObj(n -> new Load.Command(
                        "/api/placement/extra-day-requests/"
                                + asking.get(n % asking.size()).extraDay() + "/decision",
                        "{\"outcome\":\"GRANTED\"}"))
                .iterator();
    }

    /** The children of the group report absent, spread over the time given; each makes a seat free. */
    private static CompletableFuture<Void> makingRoom(Load planners, Place place, Duration time) {
        return CompletableFuture.runAsync(() -> {
            try {
                for (var child : place.expected()) {
                    Thread.sleep(time.toMillis() / place.expected().size());
                    var absence = new Load.Command(
                            "/api/placement/children/" + child + "/absences",
                            "{\"day\":\"" + place.day() + "\",\"reason\":\"LEAVE\"}");
                    planners.asFastAsAnswered(1, List.of(absence).iterator(), Duration.ofSeconds(10));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The fullest day-care group that has a free seat, four weeks from now; asking are children without care that day. */
    private static Place place(Connection database) throws SQLException {
        var soon = LocalDate.now().plusWeeks(4);
        try (var statement = database.prepareStatement("""
                SELECT s.group_id, g.location_id, s.day FROM seat_day s
                JOIN care_group g ON g.id = s.group_id
                WHERE g.care_type = 'DAY_CARE' AND s.day BETWEEN ? AND ? AND s.capacity > s.expected AND s.expected > 3
                ORDER BY s.expected DESC, s.day, s.group_id LIMIT 1""")) {
            statement.setObject(1, soon);
            statement.setObject(2, soon.plusDays(11));
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("no group has a free seat");
                }
                var group = new GroupId(rows.getObject(1, UUID.class));
                var location = new LocationId(rows.getObject(2, UUID.class));
                var day = rows.getObject(3, LocalDate.class);
                return new Place(
                        group, location, day, asking(database, group, location, day), expected(database, group, day));
            }
        }
    }

    private static List<ExtraDayRequested> asking(
            Connection database, GroupId group, LocationId location, LocalDate day) throws SQLException {
        var asking = new ArrayList<ExtraDayRequested>();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var statement = database.prepareStatement("""
                SELECT DISTINCT ON (k.id) k.id, c.household_id, c.id FROM child k
                JOIN contract_session s ON s.child_id = k.id
                JOIN contract c ON c.id = s.contract_id
                WHERE c.care_type = 'DAY_CARE' AND ? BETWEEN s.first_day AND s.last_day
                  AND NOT EXISTS (SELECT FROM contract_session o WHERE o.child_id = k.id AND o.weekday = ?)
                ORDER BY k.id""")) {
            statement.setObject(1, day);
            statement.setInt(2, day.getDayOfWeek().getValue());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    asking.add(new ExtraDayRequested(
                            ExtraDayId.next(),
                            1,
                            new ChildId(rows.getObject(1, UUID.class)),
                            new HouseholdId(rows.getObject(2, UUID.class)),
                            new ContractId(rows.getObject(3, UUID.class)),
                            location,
                            group,
                            CareType.DAY_CARE,
                            day,
                            new Session(day.getDayOfWeek(), LocalTime.of(8, 30), LocalTime.of(17, 0)),
                            Funding.INVOICE,
                            0,
                            510,
                            now,
                            now.plus(Duration.ofDays(14))));
                }
            }
        }
        return asking;
    }

    private static List<UUID> expected(Connection database, GroupId group, LocalDate day) throws SQLException {
        var children = new ArrayList<UUID>();
        try (var statement = database.prepareStatement("""
                SELECT s.child_id FROM contract_session s JOIN contract c ON c.id = s.contract_id
                WHERE c.group_id = ? AND s.weekday = ? AND ? BETWEEN s.first_day AND s.last_day""")) {
            statement.setObject(1, group.value());
            statement.setInt(2, day.getDayOfWeek().getValue());
            statement.setObject(3, day);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    children.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return children;
    }

    private static void ask(String kafka, List<ExtraDayRequested> requests) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var request : requests) {
                var message = new ProducerRecord<>(
                        request.topic(), request.key(), FactJson.write(request).getBytes(StandardCharsets.UTF_8));
                message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
                message.headers().add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
                message.headers().add("ce_source", "/benchmark".getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            }
        }
    }

    private static void awaitRequests(Connection database, Place place) throws Exception {
        for (var tries = 0; tries < 300; tries++) {
            var known = number(
                    database,
                    "SELECT count(*) FROM extra_day WHERE group_id = ? AND day = ?",
                    place.group().value(),
                    place.day());
            if (known >= place.asking().size()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the requests did not arrive");
    }

    private static long freeSeats(Connection database, Place place) throws SQLException {
        return number(
                database,
                "SELECT capacity - expected FROM seat_day WHERE group_id = ? AND day = ?",
                place.group().value(),
                place.day());
    }

    private static double bare(BenchTown town, Connection database) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("CREATE TABLE bench_seat (id int PRIMARY KEY, taken int NOT NULL)");
            statement.execute("INSERT INTO bench_seat VALUES (1, 0)");
        }
        return town.pgbench().transactionsPerSecond(BARE, CONNECTIONS, 15);
    }

    private static long number(Connection database, String query, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(query)) {
            for (var n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
