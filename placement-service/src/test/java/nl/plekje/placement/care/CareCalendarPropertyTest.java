package nl.plekje.placement.care;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.Fact;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.care.CareModel.Closed;
import nl.plekje.placement.care.CareModel.Extent;
import nl.plekje.placement.care.CareModel.Span;
import nl.plekje.placement.care.CareModel.State;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.stack.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Acts on one child's days in any order, by its family, staff and the clock of nobody, held against {@link CareModel} after each:
 * the answer, the days, the groups' children, and what closures tell; and whatever the model says, no minute is in care twice
 * and none of a session that nobody gave up is lost.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-045")
class CareCalendarPropertyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int SEQUENCES = 24;
    private static final int ACTS = 14;

    /** A Tuesday, a Wednesday without care and a Thursday. */
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 15);

    private static final int DAYS = 3;
    private static final int[] EARLY = {0, 10, 13, 16};
    private static final int[][] SPANS = {{8, 18}, {8, 13}, {13, 18}, {10, 15}};

    @Inject
    Scheduler scheduler;

    @Inject
    SeatRepository seats;

    @Inject
    @All
    List<FactHandler<?>> handlers;

    private final List<String> done = new ArrayList<>();
    private final Map<Span, String> absences = new HashMap<>();
    private final Map<Span, ExtraDayId> requests = new HashMap<>();
    private final List<String> closures = new ArrayList<>();
    private String manager;
    private LocationId[] locations;
    private UUID[] groups;
    private TestFamily family;
    private UUID contract;
    private CareModel model;

    static LongStream seeds() {
        return LongStream.range(0, SEQUENCES);
    }

    @BeforeEach
    void a_child_with_two_sessions_on_tuesday_and_one_on_thursday() {
        // Nothing is answered by itself meanwhile; seats are counted when asked.
        scheduler.pause();
        TestClock.setTo("2026-11-30T09:00");
        manager = Town.account("mirjam");
        locations = new LocationId[] {
            aLocation().managedBy(manager).exists(),
            aLocation().managedBy(manager).exists()
        };
        groups = new UUID[] {
            TestLocation.group(locations[0], "DAY_CARE", 12, 3),
            TestLocation.group(locations[0], "DAY_CARE", 12, 3),
            TestLocation.group(locations[1], "DAY_CARE", 12, 3)
        };
        family = TestFamily.withChildBorn(LocalDate.of(2024, 5, 1));
        contract = family.signs(
                groups[0],
                LocalDate.of(2026, 12, 1),
                "TUESDAY 08:00-13:00",
                "TUESDAY 13:00-18:00",
                "THURSDAY 08:00-18:00");
        model = new CareModel(
                List.of(new Span(0, 0, 8, 13, null), new Span(0, 0, 13, 18, null), new Span(2, 0, 8, 18, null)));
    }

    @AfterEach
    void go_on() {
        TestClock.reset();
        scheduler.resume();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_done_in_whatever_order_the_days_add_up(long seed) throws Throwable {
        var random = new Random(seed);
        for (var n = 0; n < ACTS; n++) {
            act(random);
            compare();
        }
    }

    private void act(Random random) throws Throwable {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> absence(one(random, model.contracted()));
            case 3, 4 -> announce(random);
            case 5 -> {
                if (!closures.isEmpty()) {
                    withdraw(random.nextInt(closures.size()));
                }
            }
            case 6, 7 -> ask(random);
            default -> {
                if (!model.extras().isEmpty()) {
                    answer(random, one(random, model.extras()));
                }
            }
        }
    }

    private void absence(Span session) {
        var known = session.absent && done.size() % 3 > 0 ? absences.get(session) : null;
        if (known != null) {
            expect(
                    "takes back " + text(session),
                    model.undo(session),
                    family.parent()
                            .delete("/children/{child}/absences/{absence}", family.child(), known)
                            .statusCode());
            return;
        }
        var answer = family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\",\"begins\":\"%s\"}"
                        .formatted(day(session), time(session.from)))
                .post("/children/{child}/absences", family.child());
        expect("reports " + text(session), model.report(session), answer.statusCode());
        if (answer.statusCode() == 201) {
            absences.put(session, answer.path("id"));
        }
    }

    private void announce(Random random) {
        var extent = Extent.values()[random.nextInt(3)];
        var group = random.nextInt(5) == 0 ? 2 : random.nextInt(2);
        var first = random.nextInt(DAYS);
        var closure = new Closed(
                extent, group, first, first + random.nextInt(DAYS - first), EARLY[random.nextInt(EARLY.length)]);
        var of =
                switch (extent) {
                    case LOCATION -> "";
                    case GROUP -> ",\"group\":\"" + groups[closure.group()] + "\"";
                    case CHILDREN -> ",\"children\":[\"" + family.child() + "\"]";
                };
        var answer = Town.as(manager, "location-manager")
                .body("""
                        {"firstDay":"%s","lastDay":"%s","cause":"BUILDING","extent":"%s"%s%s}""".formatted(
                                TUESDAY.plusDays(closure.firstDay()),
                                TUESDAY.plusDays(closure.lastDay()),
                                extent,
                                of,
                                closure.from() == 0 ? "" : ",\"from\":\"" + time(closure.from()) + "\""))
                .post("/locations/{id}/closures", location(closure).toString());
        expect("announces " + closure, model.announce(closure), answer.statusCode());
        if (answer.statusCode() == 201) {
            closures.add(answer.path("id"));
        }
    }

    private void withdraw(int closure) {
        expect(
                "withdraws closure " + closure,
                model.withdraw(closure),
                Town.as(manager, "location-manager")
                        .delete(
                                "/locations/{id}/closures/{closure}",
                                location(model.closures.get(closure)).toString(),
                                closures.get(closure))
                        .statusCode());
    }

    private void ask(Random random) throws Throwable {
        var span = SPANS[random.nextInt(SPANS.length)];
        var extra = model.ask(random.nextInt(DAYS), random.nextInt(groups.length), span[0], span[1]);
        var id = ExtraDayId.next();
        requests.put(extra, id);
        apply(requested(id, extra));
        done.add("asks " + text(extra));
    }

    private void answer(Random random, Span extra) throws Throwable {
        var id = requests.get(extra);
        switch (random.nextInt(6)) {
            case 0, 1, 2 ->
                expect("grants " + text(extra), model.grant(extra), decide(id, "{\"outcome\":\"GRANTED\"}"));
            case 3 ->
                expect(
                        "declines " + text(extra),
                        model.decline(extra),
                        decide(id, "{\"outcome\":\"DECLINED\",\"reason\":\"GROUP_FULL\"}"));
            case 4 ->
                expect(
                        "revokes " + text(extra),
                        model.revoke(extra),
                        Town.as(manager, "location-manager")
                                .body("{\"reason\":\"STAFF_SHORTAGE\",\"note\":\"Ziek\"}")
                                .post("/extra-day-requests/{id}/revocation", id.toString())
                                .statusCode());
            default -> leave(extra, id);
        }
    }

    /** The family takes a request or a granted day back, as the credit service tells. */
    private void leave(Span extra, ExtraDayId id) throws Throwable {
        var child = new ChildId(family.child());
        var at = Instant.parse("2026-11-30T09:00:00Z");
        if (extra.state == State.GRANTED) {
            model.cancel(extra);
            apply(new ExtraDayCancelled(
                    id, 9, child, TUESDAY.plusDays(extra.day), 0, 0, Explanation.of("credit.extra-day.cancelled"), at));
            done.add("cancels " + text(extra));
        } else if (extra.state == State.REQUESTED) {
            model.withdraw(extra);
            apply(new ExtraDayWithdrawn(id, 9, child, at));
            done.add("withdraws " + text(extra));
        }
    }

    private void compare() throws Throwable {
        assertThat(daysShown()).as(story()).isEqualTo(daysExpected());
        assertThat(groupsCounted()).as(story()).isEqualTo(groupsExpected());
        assertThat(missedTold()).as(story()).isEqualTo(missedExpected());
        model.shown().filter(Span::isOwn).forEach(this::nothingIsLost);
        noMinuteTwice();
    }

    private void noMinuteTwice() {
        var coming = model.shown()
                .filter(it ->
                        model.status(it).equals("CARE") || model.status(it).equals("EXTRA"))
                .toList();
        for (var one : coming) {
            for (var other : coming) {
                assertThat(one != other
                                && one.overlaps(other)
                                && Math.max(one.from, other.from)
                                        < Math.min(model.leavesAt(one), model.leavesAt(other)))
                        .as(story())
                        .isFalse();
            }
        }
    }

    private void nothingIsLost(Span span) {
        var there = model.status(span).equals("CLOSED") ? 0 : model.leavesAt(span) - span.from;
        var missed = span.missed.values().stream().mapToInt(it -> it[1] - it[0]).sum();
        assertThat(there + missed).as(story()).isEqualTo(span.until - span.from);
    }

    private List<String> daysShown() throws IOException {
        var answer = family.parent()
                .get(
                        "/children/{child}/days?from={from}&until={until}",
                        family.child(),
                        TUESDAY.toString(),
                        TUESDAY.plusDays(DAYS - 1).toString())
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
        return model.shown()
                .map(it -> "%s %s-%s %s %s"
                        .formatted(
                                day(it),
                                time(it.from),
                                time(it.until),
                                model.status(it),
                                it.isExtra() ? requests.get(it) : "-"))
                .sorted()
                .toList();
    }

    /** The groups and days to which the child comes, as seats count them. */
    private Set<GroupOnDay> groupsCounted() throws Throwable {
        var all = Stream.of(groups)
                .flatMap(group -> IntStream.range(0, DAYS)
                        .mapToObj(day -> new GroupOnDay(new GroupId(group), TUESDAY.plusDays(day))))
                .toList();
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> seats.count(all))).stream()
                .filter(counted -> !counted.expected().isEmpty())
                .map(counted ->
                        new GroupOnDay(counted.group().group(), counted.group().day()))
                .collect(Collectors.toSet());
    }

    private Set<GroupOnDay> groupsExpected() {
        return IntStream.range(0, groups.length)
                .boxed()
                .flatMap(group -> IntStream.range(0, DAYS)
                        .filter(day -> model.comesTo(group, day))
                        .mapToObj(day -> new GroupOnDay(new GroupId(groups[group]), TUESDAY.plusDays(day))))
                .collect(Collectors.toSet());
    }

    private List<String> missedTold() {
        return TestDatabase.rows(row -> row.getString(1), """
                        SELECT concat_ws(' ', closure_id, day, session_begins, begins, ends, extra_day)
                        FROM closure_missed WHERE child_id = ?""", family.child()).stream()
                .sorted()
                .toList();
    }

    private List<String> missedExpected() {
        return model.spans.stream()
                .flatMap(span -> span.missed.entrySet().stream().map(it -> "%s %s %s:00 %s:00 %s:00%s"
                        .formatted(
                                closures.get(it.getKey()),
                                day(span),
                                time(span.from),
                                time(it.getValue()[0]),
                                time(it.getValue()[1]),
                                span.isExtra() ? " " + requests.get(span) : "")))
                .sorted()
                .toList();
    }

    private void expect(String act, int expected, int status) {
        done.add(act + " -> " + expected);
        assertThat(status).as(story()).isEqualTo(expected);
    }

    private String story() {
        return String.join("\n", done);
    }

    private int decide(ExtraDayId id, String body) {
        return Town.planner()
                .body(body)
                .post("/extra-day-requests/{id}/decision", id.toString())
                .statusCode();
    }

    private LocationId location(Closed closure) {
        return locations[closure.group() == 2 ? 1 : 0];
    }

    private static LocalDate day(Span span) {
        return TUESDAY.plusDays(span.day);
    }

    private static String time(int hour) {
        return LocalTime.of(hour, 0).toString();
    }

    private static String text(Span span) {
        return "%s %s %d-%d in group %d"
                .formatted(span.isExtra() ? "extra day" : "session", day(span), span.from, span.until, span.group);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private ExtraDayRequested requested(ExtraDayId id, Span extra) {
        var day = TUESDAY.plusDays(extra.day);
        var usual = TestRequest.by(family, contract, locations[extra.group == 2 ? 1 : 0], groups[extra.group], day)
                .fact();
        return new ExtraDayRequested(
                id,
                1,
                usual.child(),
                usual.household(),
                usual.contract(),
                usual.location(),
                usual.group(),
                usual.careType(),
                day,
                new Session(day.getDayOfWeek(), LocalTime.of(extra.from, 0), LocalTime.of(extra.until, 0)),
                usual.funding(),
                usual.creditMinutes(),
                usual.invoiceMinutes(),
                usual.requestedAt(),
                usual.decideBy(),
                null,
                false);
    }

    @SuppressWarnings("unchecked")
    private <T extends Fact> void apply(T fact) throws Throwable {
        var handler = (FactHandler<T>) handlers.stream()
                .filter(it -> it.kind().equals(fact.getClass()))
                .findFirst()
                .orElseThrow();
        VertxContextSupport.subscribeAndAwait(() ->
                Panache.withTransaction(() -> handler.apply(new Envelope<>(UUID.randomUUID(), Instant.now(), fact))));
    }
}
