package nl.plekje.complaint.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Stored;
import nl.plekje.complaint.board.BoardSummary;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.overview.CaseDetailView;
import nl.plekje.complaint.overview.CaseView;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestDatabase;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Open pages are sent what changed; what that costs does not depend on how many are open. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LiveFlowTest {

    private static final int WATCHERS = 50;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    LiveService live;

    @Inject
    MeterRegistry meters;

    private final List<Cancellable> open = new ArrayList<>();

    @AfterEach
    void close_the_pages() {
        open.forEach(Cancellable::cancel);
    }

    /** An open board and what it was sent. */
    private final class Board {
        private final List<BoardNews> news = new CopyOnWriteArrayList<>();

        Board(Viewer sums, Viewer handler) {
            open.add(live.board(sums, handler).subscribe().with(news::add));
        }

        Board(Viewer viewer) {
            this(viewer, viewer);
        }

        boolean begun() {
            return !news.isEmpty();
        }

        List<CaseView> sent(String id) {
            return news.stream()
                    .flatMap(it -> it.cases().stream())
                    .filter(it -> it.id().toString().equals(id))
                    .toList();
        }

        boolean wasSent(String id, long version) {
            return sent(id).stream().anyMatch(it -> it.version() == version);
        }

        BoardSummary summary() {
            return news.stream()
                    .map(BoardNews::board)
                    .filter(it -> it != null)
                    .reduce((one, later) -> later)
                    .orElseThrow();
        }
    }

    private static Viewer coordinator(String account) {
        return new Viewer(account, true, false, false);
    }

    private static Viewer manager(String account) {
        return new Viewer(account, false, true, false);
    }

    private static long version(Case filed) {
        return Stored.count("SELECT version FROM complaint WHERE id = ?", UUID.fromString(filed.id()));
    }

    private static void note(Case filed) {
        filed.coordinator("notes", Map.of("message", "Looked at the gate")).statusCode(200);
    }

    private long sums() {
        return meters.get("plekje.board.sums").timer().count();
    }

    private static long readings() {
        return Stored.count("SELECT count(*) FROM audit WHERE action = 'complaint-read'");
    }

    @Test
    void one_change_costs_fifty_watchers_one_sum_a_second_and_one_reading_of_the_case() {
        var filed = Case.filed();
        var boards = IntStream.range(0, WATCHERS)
                .mapToObj(n -> new Board(coordinator("watcher-" + n)))
                .toList();
        var pages = new CopyOnWriteArrayList<CaseDetailView>();
        var id = new ComplaintId(UUID.fromString(filed.id()));
        IntStream.range(0, WATCHERS)
                .mapToObj(n -> live.changesOf(id, coordinator("watcher-" + n))
                        .subscribe()
                        .with(pages::add))
                .forEach(open::add);
        await().atMost(SOON).until(() -> boards.stream().allMatch(Board::begun));
        await().atMost(SOON).until(() -> pages.size() == WATCHERS);
        var sumsBefore = sums();
        var readingsBefore = readings();
        pages.clear();

        var began = System.nanoTime();
        note(filed);
        var version = version(filed);
        await().atMost(SOON)
                .until(() -> boards.stream().allMatch(board -> board.wasSent(filed.id(), version))
                        && pages.size() == WATCHERS);

        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        // One for each look in which something changed, and those of the meters now and then.
        assertThat(sums() - sumsBefore).isBetween(1L, seconds + 2);
        assertThat(readings()).isEqualTo(readingsBefore);
        var read = new IdentityHashMap<CaseDetailView, Boolean>();
        pages.forEach(page -> read.put(page, true));
        assertThat(read).as("readings of the case").hasSize(1);
    }

    @Test
    void who_does_not_handle_the_case_is_sent_nothing_of_it() {
        var filed = Case.filed();
        var other = Case.filed();
        filed.coordinator("concerns", Map.of("account", "carla")).statusCode(200);
        var stranger = new Board(manager(other.place().manager()));
        var concerned = new Board(coordinator("carla"));
        var family = new Board(manager(filed.family().account()));
        var totals = new Board(coordinator("bea"), new Viewer("bea", false, false, false));
        var own = new Board(manager(filed.place().manager()));
        await().atMost(SOON).until(() -> List.of(stranger, concerned, family, totals, own).stream()
                .allMatch(Board::begun));

        note(filed);
        var version = version(filed);
        await().atMost(SOON).until(() -> own.wasSent(filed.id(), version));
        note(other);
        var later = version(other);
        await().atMost(SOON).until(() -> stranger.wasSent(other.id(), later) && concerned.wasSent(other.id(), later));

        for (var board : List.of(stranger, concerned, family, totals)) {
            assertThat(board.sent(filed.id())).isEmpty();
        }
        assertThat(totals.news).allSatisfy(news -> assertThat(news.cases()).isEmpty());
    }

    @Test
    void those_who_see_less_are_summed_for_themselves() {
        var filed = Case.filed(Filing.of("QUESTION"));
        filed.coordinator("concerns", Map.of("account", "cornelis")).statusCode(200);
        var all = new Board(coordinator("caroline"));
        var less = new Board(coordinator("cornelis"));
        var own = new Board(manager(filed.place().manager()));
        await().atMost(SOON).until(() -> all.begun() && less.begun() && own.begun());
        assertThat(questions(own)).isOne();
        assertThat(questions(less)).isLessThan(questions(all));
    }

    private static int questions(Board board) {
        return board.summary().tiles().stream()
                .filter(it -> it.tile() == BoardSummary.Tile.QUESTION_ANSWER)
                .findFirst()
                .orElseThrow()
                .open();
    }

    @Test
    void who_begins_to_watch_misses_nothing_of_the_minute_before() {
        var filed = Case.filed();
        note(filed);
        var version = version(filed);
        var board = new Board(manager(filed.place().manager()));
        await().atMost(SOON).until(() -> board.wasSent(filed.id(), version));
    }

    @Test
    void a_database_restored_from_another_server_hides_no_change() {
        TestDatabase.change("ALTER TABLE complaint DISABLE TRIGGER complaint_changed");
        TestDatabase.change("""
                INSERT INTO complaint (id, version, number, kind, state, phase, relation, channel, reply_to, filed_at,
                                       filed_year, late, why, changed_in)
                SELECT gen_random_uuid(), 5, 'R-' || n, 'COMPLAINT', 'CLOSED', 'ENDED', 'CUSTOMER', 'APP',
                       'parent@plekje.example', timestamptz '2006-01-01', 2006, false, '{}', '9000000000'
                FROM generate_series(1, ?) n""", ChangeRepository.MOST + 1);
        TestDatabase.change("ALTER TABLE complaint ENABLE TRIGGER complaint_changed");
        try {
            var filed = Case.filed();
            var board = new Board(manager(filed.place().manager()));
            await().atMost(SOON).until(board::begun);
            note(filed);
            var version = version(filed);
            await().atMost(SOON).until(() -> board.wasSent(filed.id(), version));
            assertThat(board.news).noneMatch(BoardNews::readAnew);
        } finally {
            TestDatabase.change("DELETE FROM complaint WHERE number LIKE 'R-%'");
        }
    }

    @Test
    void the_page_of_a_case_is_read_once_and_then_sent_each_change() {
        var filed = Case.filed();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var readingsBefore = readings();
            var stream = CompletableFuture.supplyAsync(
                    () -> stream(filed, filed.place().manager()).asString());
            await().atMost(SOON).until(() -> readings() == readingsBefore + 1);
            note(filed);
            var sent = stream.join()
                    .lines()
                    .filter(line -> line.startsWith("data:"))
                    .toList();
            assertThat(readings()).isEqualTo(readingsBefore + 1);
            // The stream may have ended before the change: then once more.
            return sent.get(sent.size() - 1).contains("\"version\":" + version(filed));
        });
        assertThat(stream(filed, "somebody").statusCode()).isEqualTo(404);
    }

    private static io.restassured.response.Response stream(Case filed, String manager) {
        return given().auth()
                .oauth2(Tokens.of(manager, "location-manager"))
                .get("/complaints/" + filed.id() + "/stream");
    }
}
