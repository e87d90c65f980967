package nl.plekje.credit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.events.Fact;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many families of a fifth provider, which is a file in the resources of these tests and no code, go through the ledger
 * together: absences, closures, extra days, withdrawals, and what lapses after half a year.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FifthProviderBatchTest {

    /** Of {@code fifth-provider/} in the resources of these tests. */
    private static final String DUINROOS = "duinroos";

    private static final Instant NOW = Amsterdam.at(LocalDateTime.parse("2026-05-06T22:00"));
    private static final int FAMILIES = 24;
    private static final int SESSION = 630;

    private final List<Place> places = new ArrayList<>();
    private final List<AbsenceReported> absences = new ArrayList<>();

    @Test
    @Tag("CR-009")
    @Tag("CR-024")
    @Tag("CR-036")
    @Tag("CR-046")
    @Tag("CR-050")
    void a_fifth_provider_goes_through_a_ledger_batch() {
        TestClock.setTo(NOW);
        for (var n = 0; n < FAMILIES; n++) {
            places.add(Family.withThursdays(DUINROOS));
        }
        missOneSessionThatEarnsAndTwoThatDoNot();
        haveTwoExtraDaysOfWhichOneIsFree();
        takeTheAbsenceBack();
        halfAYearLater();
        assertThat(Ledger.lotsThatDifferFromTheirEntries()).isZero();
    }

    /** On a public holiday, early enough; another too late. The provider closes for a study day, and for the building. */
    private void missOneSessionThatEarnsAndTwoThatDoNot() {
        places.forEach(place -> absences.add(place.absence("2026-05-14", "2026-05-04T09:00")));
        var late = places.stream()
                .map(place -> place.absence("2026-05-07", "2026-05-06T21:00"))
                .toList();
        tellTogether(absences);
        tellTogether(late);
        tellTogether(closures("2026-05-21", Cause.STUDY_DAY));
        tellTogether(closures("2026-05-28", Cause.BUILDING));

        late.forEach(it -> Ledger.awaitAnswered(it.absence()));
        absences.forEach(it -> Ledger.awaitAnswered(it.absence()));
        awaitEach(n -> Ledger.count(
                        "SELECT count(*) FROM compensation WHERE child_id = ? AND state <> 'WAITING'",
                        child(n).child().value())
                == 2);
        for (var n = 0; n < FAMILIES; n++) {
            assertMinutes(n, "EARNED", -SESSION);
            assertMinutes(n, "GRANTED", -SESSION);
            assertMinutes(n, "FREE", 2 * SESSION);
        }
    }

    /** What is not paid with credit is free, once a year. */
    private void haveTwoExtraDaysOfWhichOneIsFree() {
        var answers = new ArrayList<Fact>();
        for (var n = 0; n < FAMILIES; n++) {
            if (asks(n)) {
                var place = places.get(n);
                var first = Api.askWith(
                                place, "{\"day\":\"2026-05-20\",\"careType\":\"DAY_CARE\",\"funding\":\"INVOICE\"}")
                        .body("freeMinutes", is(SESSION))
                        .body("creditMinutes", is(0));
                var second =
                        Api.ask(place, "2026-05-27").body("freeMinutes", is(0)).body("creditMinutes", is(SESSION));
                answers.add(granted(place, first.extract().path("id"), "2026-05-20"));
                answers.add(granted(place, second.extract().path("id"), "2026-05-27"));
                assertMinutes(n, "RESERVED", SESSION);
            }
        }
        tellTogether(answers);
        awaitEach(n -> !asks(n) || Ledger.minutes(child(n).child(), "SPENT") == SESSION);
    }

    /** Every third family: the credit goes back; where it is spent, what was given for the closure takes its place. */
    private void takeTheAbsenceBack() {
        tellTogether(IntStream.range(0, FAMILIES)
                .filter(this::takesBack)
                .mapToObj(absences::get)
                .map(FifthProviderBatchTest::withdrawal)
                .toList());
        IntStream.range(0, FAMILIES)
                .filter(this::takesBack)
                .mapToObj(absences::get)
                .forEach(it -> Ledger.awaitWithdrawn(it.absence()));
        for (var n = 0; n < FAMILIES; n++) {
            assertMinutes(n, "EARNED", takesBack(n) ? 0 : -SESSION);
            assertMinutes(n, "SPENT", asks(n) ? SESSION : 0);
            assertMinutes(n, "FREE", 2 * SESSION - (takesBack(n) ? SESSION : 0) - (asks(n) ? SESSION : 0));
            assertThat(Ledger.count(
                            "SELECT coalesce(sum(invoice_minutes), 0) FROM extra_day WHERE child_id = ?",
                            child(n).child().value()))
                    .isZero();
        }
    }

    /** What an absence earned and nobody used is gone; what a closure gave stays. */
    private void halfAYearLater() {
        TestClock.setTo("2026-11-14T23:50");
        assertThat(IntStream.range(0, FAMILIES).mapToLong(n -> Ledger.minutes(child(n).child(), "EXPIRED")))
                .containsOnly(0L);
        TestClock.setTo("2026-11-15T00:10");
        awaitEach(n -> Ledger.minutes(child(n).child(), "EXPIRED") == (takesBack(n) || asks(n) ? 0 : SESSION));
        for (var n = 0; n < FAMILIES; n++) {
            assertMinutes(n, "FREE", takesBack(n) && asks(n) ? 0 : SESSION);
        }
    }

    private boolean asks(int n) {
        return n < FAMILIES / 2;
    }

    private boolean takesBack(int n) {
        return n % 3 == 0;
    }

    private Family child(int n) {
        return places.get(n).family();
    }

    private List<ClosureAnnounced> closures(String day, Cause cause) {
        return places.stream()
                .map(place -> place.closure(ClosureId.next(), 1, day, cause, true))
                .map(it -> new ClosureAnnounced(
                        it.closure(),
                        it.version(),
                        it.location(),
                        it.firstDay(),
                        it.lastDay(),
                        it.cause(),
                        it.extent(),
                        it.group(),
                        it.from(),
                        false,
                        it.missed(),
                        NOW))
                .toList();
    }

    private static AbsenceWithdrawn withdrawal(AbsenceReported it) {
        return new AbsenceWithdrawn(
                it.absence(),
                2,
                it.child(),
                it.contract(),
                it.day(),
                NOW,
                it.session().from());
    }

    private static Fact granted(Place place, String extraDay, String day) {
        return place.answer(extraDay, day, Outcome.GRANTED, "2026-05-06T22:00");
    }

    /** All at once: the reader takes as many of them as there are. */
    private static void tellTogether(List<? extends Fact> facts) {
        facts.parallelStream().forEach(TestFacts::tell);
    }

    private static void awaitEach(Predicate<Integer> is) {
        Family.until(() -> IntStream.range(0, FAMILIES).boxed().allMatch(is));
    }

    private void assertMinutes(int n, String account, int minutes) {
        assertThat(Ledger.minutes(child(n).child(), account))
                .as("%s of family %d", account, n)
                .isEqualTo(minutes);
    }
}
