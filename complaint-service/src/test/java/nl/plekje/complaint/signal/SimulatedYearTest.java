package nl.plekje.complaint.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.complaint.signal.Incident.Told;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.local.part.Database;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

/**
 * A simulated year is lived through hour by hour of the working day: what is told by then is there, and each signal's own
 * query is asked. How long before the complaint each signal stood is written to {@code target/early-warnings.csv}.
 */
class SimulatedYearTest {

    private static final List<Integer> LOOKS = List.of(7, 10, 13, 16, 20);

    private final Map<String, Signal> signals = Stream.of(
                    new UndecidedExtraDaySignal(),
                    new GrantedDayWithoutSeatSignal(),
                    new ExpiringCreditSignal(),
                    new UnusableCreditSignal(),
                    new LateAbsencesSignal(),
                    new UncompensatedClosureSignal(),
                    new UntoldStudyDaySignal(),
                    new LateAnnouncementSignal(),
                    new UnreachedFamiliesSignal(),
                    new SplitSiblingsSignal(),
                    new TransitionSignal(),
                    new InvoiceDespiteCreditSignal(),
                    new LateTariffSignal(),
                    new UndeliveredMessageSignal(),
                    new UnansweredMessageSignal(),
                    new InvoiceQuestionSignal(),
                    new BrokenPromiseSignal(),
                    new ClusterSignal(),
                    new RecurrenceSignal())
            .collect(Collectors.toMap(Signal::kind, Function.identity()));

    @Test
    void every_signal_stands_before_the_complaint_that_would_follow_and_is_silent_about_a_near_miss()
            throws SQLException, IOException {
        var incidents = SimulatedYear.of(2027);
        var database = new Database("simulated_year", "simulated_year");
        RealParts.postgres().provide(database);
        Map<String, Instant> firstSeen;
        try (var connection = RealParts.postgres().connect(database.name())) {
            for (var migration : List.of(
                    "/db/custody/V0_6__custody",
                    "/db/migration/V1__complaints",
                    "/db/migration/V2__case_history",
                    "/db/migration/V3__restricted_and_disputes",
                    "/db/migration/V4__observations_and_signals",
                    "/db/migration/V6__closure_reach",
                    "/db/migration/V8__day_begins",
                    "/db/migration/V9__custody_as_told",
                    "/db/migration/V12__closure_promises")) {
                run(connection, migration(migration));
            }
            run(connection, SimulatedYear.PROMISES);
            firstSeen = live(connection, incidents);
        }

        var leads = new TreeMap<String, List<Duration>>();
        var silent = new TreeSet<String>();
        for (var incident : incidents) {
            var seen = firstSeen.get(incident.kind() + " " + incident.subject());
            if (incident.isNearMiss()) {
                assertThat(seen)
                        .as("%s saw the near miss %s", incident.kind(), incident.subject())
                        .isNull();
                silent.add(incident.kind());
                continue;
            }
            assertThat(seen)
                    .as("%s saw %s", incident.kind(), incident.subject())
                    .isNotNull();
            assertThat(seen).as("before the complaint").isBefore(incident.complaintAt());
            leads.computeIfAbsent(incident.kind(), kind -> new ArrayList<>())
                    .add(Duration.between(seen, incident.complaintAt()));
        }
        write(leads);
        assertThat(leads.keySet()).isEqualTo(silent).isEqualTo(signals.keySet());
    }

    /** Lives through the year; gives when each signal first saw each subject. */
    private Map<String, Instant> live(Connection connection, List<Incident> incidents) throws SQLException {
        var ahead = incidents.stream()
                .flatMap(incident -> incident.told().stream())
                .sorted(Comparator.comparing(Told::at))
                .collect(Collectors.toCollection(ArrayDeque::new));
        var firstSeen = new HashMap<String, Instant>();
        for (var signal : signals.values()) {
            // Planned once: to plan a query takes longer than to answer it.
            run(connection, "PREPARE %s (timestamptz, date) AS %s".formatted(signal.kind(), signal.query()));
        }
        for (var day = SimulatedYear.FIRST; !day.isAfter(SimulatedYear.LAST); day = day.plusDays(1)) {
            for (var hour : LOOKS) {
                var now = Amsterdam.at(day, LocalTime.of(hour, 0));
                while (!ahead.isEmpty() && !ahead.peek().at().isAfter(now)) {
                    run(connection, ahead.poll().statement());
                }
                for (var signal : signals.values()) {
                    look(connection, signal, now, day, firstSeen);
                }
            }
        }
        return firstSeen;
    }

    private static void look(
            Connection connection, Signal signal, Instant now, LocalDate day, Map<String, Instant> firstSeen)
            throws SQLException {
        var query = "EXECUTE %s ('%s', '%s')".formatted(signal.kind(), now, day);
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                firstSeen.putIfAbsent(signal.kind() + " " + found.getString("subject"), now);
            }
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private static String migration(String name) {
        try (var file = SimulatedYearTest.class.getResourceAsStream(name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, List<Duration>> leads) throws IOException {
        var csv = new StringBuilder("signal,incidents,shortest_hours,median_hours,longest_hours\n");
        leads.forEach((kind, all) -> {
            all.sort(Comparator.naturalOrder());
            csv.append("%s,%d,%d,%d,%d%n"
                    .formatted(
                            kind,
                            all.size(),
                            all.get(0).toHours(),
                            all.get(all.size() / 2).toHours(),
                            all.get(all.size() - 1).toHours()));
        });
        Files.writeString(
                Path.of(System.getProperty("plekje.module.target"), "early-warnings.csv"), csv, StandardCharsets.UTF_8);
    }
}
