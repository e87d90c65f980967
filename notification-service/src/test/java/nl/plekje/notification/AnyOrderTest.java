package nl.plekje.notification;

import static nl.plekje.notification.surroundings.Family.aFamily;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.Fact;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.surroundings.FactsOf;
import nl.plekje.notification.surroundings.Family;
import nl.plekje.notification.surroundings.Inbox;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Facts of different topics and keys come in any order. Whatever it is, what stands is told once, to those whom it concerns;
 * nobody is told what later news has overtaken, or of what is over, on other days or of a child not theirs.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class AnyOrderTest {

    private static final List<String> STAGES =
            List.of("EXTRA_DAY_REQUESTED", "EXTRA_DAY_GRANTED", "EXTRA_DAY_CANCELLED");
    private static final Instant NOW = Instant.parse("2026-11-17T08:00:00Z");

    @BeforeEach
    void it_is_a_tuesday_in_november() {
        TestClock.setTo("2026-11-17T08:00");
    }

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @Tag("PR-005")
    void what_stands_is_told_once_to_those_whom_it_concerns(int seed) {
        var location = LocationId.next();
        var concerned = aFamily().with("Joris", "nl", false);
        var sanne = concerned.person("Sanne");
        var joris = concerned.person("Joris");
        var otherDays = aFamily();
        var child = concerned.child();
        var announced = FactsOf.closure(location, FactsOf.DAY, FactsOf.DAY);
        var past = FactsOf.closure(location, FactsOf.DAY.minusWeeks(3), FactsOf.DAY.minusWeeks(3));
        var absence = FactsOf.absenceEarned(child);
        var asked = FactsOf.extraDayRequested(child, concerned.changed());
        var why = Explanation.of("credit.extra-day.from-lasting-lot").with("minutes", FactValue.minutes(630));

        var told = shuffled(
                new Random(seed),
                List.of(
                        FactsOf.location(location, "De Eik"),
                        concerned.changed(),
                        otherDays.changed(),
                        custody(concerned, 1, sanne.person(), sanne.account(), joris.person(), joris.account()),
                        custody(concerned, 2, sanne.person(), sanne.account()),
                        custody(
                                otherDays,
                                1,
                                otherDays.person("Sanne").person(),
                                otherDays.person("Sanne").account()),
                        concerned.contractAt(location),
                        otherDays.contractAt(location, DayOfWeek.WEDNESDAY),
                        announced,
                        past,
                        FactsOf.withdrawn(past),
                        FactsOf.closure(location, FactsOf.DAY.plusWeeks(1), FactsOf.DAY.plusWeeks(1)),
                        absence,
                        new AbsenceWithdrawn(absence.absence(), 2, child, ContractId.next(), FactsOf.DAY, NOW, null),
                        asked,
                        new ExtraDayDecided(
                                asked.extraDay(),
                                2,
                                child,
                                GroupId.next(),
                                FactsOf.DAY,
                                ExtraDayDecided.Outcome.GRANTED,
                                why,
                                NOW),
                        new ExtraDayCancelled(asked.extraDay(), 3, child, FactsOf.DAY, 0, 0, why, NOW)));
        awaitApplied(told.stream().map(TestFacts::tell).toList());

        var kinds = kinds(Inbox.of(sanne.account()));
        assertThat(kinds)
                .doesNotHaveDuplicates()
                .contains(
                        "CONTRACT_SIGNED De Eik",
                        "CLOSURE_ANNOUNCED do 26 november 2026",
                        "CLOSURE_ANNOUNCED do 3 december 2026",
                        "ABSENCE_WITHDRAWN",
                        "EXTRA_DAY_CANCELLED");
        assertThat(kinds).doesNotContain("CLOSURE_ANNOUNCED do 5 november 2026");
        assertThat(kinds.subList(kinds.indexOf("ABSENCE_WITHDRAWN"), kinds.size()))
                .doesNotContain("ABSENCE_CREDIT");
        assertThat(kinds.stream().filter(STAGES::contains))
                .isSortedAccordingTo((one, other) -> STAGES.indexOf(one) - STAGES.indexOf(other));
        assertThat(kinds(Inbox.of(otherDays.person("Sanne").account()))).containsExactly("CONTRACT_SIGNED De Eik");
        assertThat(Inbox.of(joris.account())).noneMatch(it -> !it.get("kind").equals("CLOSURE_ANNOUNCED"));
    }

    /** What each message is about, oldest first. */
    private static List<String> kinds(List<Map<String, Object>> messages) {
        var kinds = new ArrayList<String>();
        for (var message : messages) {
            var title = message.get("title").toString();
            var day = title.replaceAll("^.*dicht op (.*):.*$", "$1");
            kinds.add(
                    switch (message.get("kind").toString()) {
                        case "CONTRACT_SIGNED" -> "CONTRACT_SIGNED De Eik";
                        case "CLOSURE_ANNOUNCED" -> "CLOSURE_ANNOUNCED " + day;
                        default -> message.get("kind").toString();
                    });
        }
        Collections.reverse(kinds);
        return kinds;
    }

    private static CustodyChanged custody(Family family, long version, Object... personsAndAccounts) {
        var custodians = new ArrayList<CustodyChanged.Custodian>();
        for (var n = 0; n < personsAndAccounts.length; n += 2) {
            custodians.add(
                    new CustodyChanged.Custodian((PersonId) personsAndAccounts[n], (String) personsAndAccounts[n + 1]));
        }
        return new CustodyChanged(family.child(), version, custodians);
    }

    /** Any order that keeps that of one topic and key, as the broker does. */
    private static List<Fact> shuffled(Random random, List<Fact> facts) {
        var queues = new LinkedHashMap<String, Deque<Fact>>();
        facts.forEach(fact -> queues.computeIfAbsent(fact.topic() + fact.key(), key -> new ArrayDeque<>())
                .add(fact));
        var order = new ArrayList<String>();
        facts.forEach(fact -> order.add(fact.topic() + fact.key()));
        Collections.shuffle(order, random);
        return order.stream().map(key -> queues.get(key).remove()).toList();
    }

    private static void awaitApplied(List<UUID> facts) {
        Awaitility.await().until(() -> {
            try (var connection =
                            RealParts.postgres().connect(RealParts.database().name());
                    var statement = connection.prepareStatement("SELECT count(*) FROM inbox WHERE fact_id = ANY (?)")) {
                statement.setArray(1, connection.createArrayOf("uuid", facts.toArray()));
                try (var found = statement.executeQuery()) {
                    found.next();
                    return found.getInt(1) == facts.size();
                }
            }
        });
    }
}
