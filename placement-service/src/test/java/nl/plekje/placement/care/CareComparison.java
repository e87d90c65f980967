package nl.plekje.placement.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.placement.care.CareModel.Span;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.testing.stack.TestDatabase;

/** What the service shows, counts and tells, held against the model; and whatever the model says, no minute twice and none lost. */
final class CareComparison {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CareScene scene;
    private final SeatRepository seats;

    CareComparison(CareScene scene, SeatRepository seats) {
        this.scene = scene;
        this.seats = seats;
    }

    /** Fails with the story where something differs. */
    void compare() throws Throwable {
        assertThat(daysShown()).as(scene.story()).isEqualTo(daysExpected());
        assertThat(groupsCounted()).as(scene.story()).isEqualTo(groupsExpected());
        assertThat(missedTold()).as(scene.story()).isEqualTo(missedExpected());
        scene.model.shown().filter(Span::isOwn).forEach(this::nothingIsLost);
        noMinuteTwice();
    }

    private void noMinuteTwice() {
        var coming = scene.model
                .shown()
                .filter(it -> scene.model.status(it).equals("CARE")
                        || scene.model.status(it).equals("EXTRA"))
                .toList();
        for (var one : coming) {
            for (var other : coming) {
                assertThat(one != other
                                && one.overlaps(other)
                                && Math.max(one.from, other.from)
                                        < Math.min(scene.model.leavesAt(one), scene.model.leavesAt(other)))
                        .as(scene.story())
                        .isFalse();
            }
        }
    }

    private void nothingIsLost(Span span) {
        var there = scene.model.status(span).equals("CLOSED") ? 0 : scene.model.leavesAt(span) - span.from;
        var missed = span.missed.values().stream().mapToInt(it -> it[1] - it[0]).sum();
        assertThat(there + missed).as(scene.story()).isEqualTo(span.until - span.from);
    }

    private List<String> daysShown() throws IOException {
        var answer = scene.family
                .parent()
                .get(
                        "/children/{child}/days?from={from}&until={until}",
                        scene.family.child(),
                        CareScene.TUESDAY.toString(),
                        CareScene.TUESDAY.plusDays(CareScene.DAYS - 1).toString())
                .asString();
        return StreamSupport.stream(JSON.readTree(answer).get("items").spliterator(), false)
                .map(it -> "%s %s-%s %s %s"
                        .formatted(
                                it.get("day").asText(),
                                it.at("/session/from").asText(),
                                it.at("/session/until").asText(),
                                it.get("status").asText(),
                                it.path("extraDay").asText("-")))
                .sorted()
                .toList();
    }

    private List<String> daysExpected() {
        return scene.model
                .shown()
                .map(it -> "%s %s-%s %s %s"
                        .formatted(
                                CareScene.day(it),
                                CareScene.time(it.from),
                                CareScene.time(it.until),
                                scene.model.status(it),
                                it.isExtra() ? scene.requests.get(it) : "-"))
                .sorted()
                .toList();
    }

    /** The groups and days to which the child comes, as seats count them. */
    private Set<GroupOnDay> groupsCounted() throws Throwable {
        var all = Stream.of(scene.groups)
                .flatMap(group -> IntStream.range(0, CareScene.DAYS)
                        .mapToObj(day -> new GroupOnDay(new GroupId(group), CareScene.TUESDAY.plusDays(day))))
                .toList();
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> seats.count(all))).stream()
                .filter(counted -> !counted.expected().isEmpty())
                .map(counted ->
                        new GroupOnDay(counted.group().group(), counted.group().day()))
                .collect(Collectors.toSet());
    }

    private Set<GroupOnDay> groupsExpected() {
        return IntStream.range(0, scene.groups.length)
                .boxed()
                .flatMap(group -> IntStream.range(0, CareScene.DAYS)
                        .filter(day -> scene.model.comesTo(group, day))
                        .mapToObj(day ->
                                new GroupOnDay(new GroupId(scene.groups[group]), CareScene.TUESDAY.plusDays(day))))
                .collect(Collectors.toSet());
    }

    private List<String> missedTold() {
        return TestDatabase.rows(row -> row.getString(1), """
                        SELECT concat_ws(' ', closure_id, day, session_begins, begins, ends, extra_day)
                        FROM closure_missed WHERE child_id = ?""", scene.family.child()).stream()
                .sorted()
                .toList();
    }

    private List<String> missedExpected() {
        return scene.model.spans.stream()
                .flatMap(span -> span.missed.entrySet().stream().map(it -> "%s %s %s:00 %s:00 %s:00%s"
                        .formatted(
                                scene.closures.get(it.getKey()),
                                CareScene.day(span),
                                CareScene.time(span.from),
                                CareScene.time(it.getValue()[0]),
                                CareScene.time(it.getValue()[1]),
                                span.isExtra() ? " " + scene.requests.get(span) : "")))
                .sorted()
                .toList();
    }
}
