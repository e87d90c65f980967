package nl.plekje.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole histories through the running service, and what must hold after each. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LivedThroughTest {

    private static final LocalDate FIRST_THURSDAY = LocalDate.of(2026, 12, 3);

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @Tag("C11")
    void after_any_history_the_balance_is_the_sum_of_the_movements(long seed) {
        var random = new Random(seed);
        var place = Family.withThursdays("smallsteps");
        var absences = new ArrayList<AbsenceReported>();
        var requests = new ArrayList<ExtraDayDecided>();
        for (var week = 0; week < 12; week++) {
            var thursday = FIRST_THURSDAY.plusWeeks(week);
            absences.add(place.reported(thursday.toString(), "2026-11-20T09:00"));
            if (random.nextInt(3) > 0) {
                requests.add(asked(place, thursday.plusDays(5), random));
            }
            if (random.nextInt(3) == 0) {
                TestFacts.tell(Place.withdrawal(absences.remove(random.nextInt(absences.size()))));
            }
            if (random.nextBoolean() && !requests.isEmpty()) {
                TestFacts.tell(requests.remove(random.nextInt(requests.size())));
            }
        }
        place.reported("2027-03-04", "2026-11-20T09:00");
        requests.forEach(TestFacts::tell);
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM extra_day WHERE child_id = ? AND state = 'REQUESTED'",
                        place.family().child().value())
                == 0);

        var child = place.family().child();
        assertThat(Ledger.minutes(child, "RESERVED")).isZero();
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(Ledger.minutes(child, "FREE"));
        var movements =
                Api.get(place.family(), "credit/movements?limit=200").extract().jsonPath();
        assertThat(movements.getList("items.minutes", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo((int) Ledger.minutes(child, "FREE"))
                .isEqualTo(movements.getInt("items[0].balanceMinutes"));
        assertThat(Ledger.count("SELECT coalesce(sum(minutes), 0) FROM entry")).isZero();
        assertThat(Ledger.lotsThatDifferFromTheirEntries()).isZero();
        var told = TestFacts.awaitAll(
                CreditChanged.class, movements.getList("items").size(), it -> it.child()
                        .equals(child));
        assertThat(told).extracting(CreditChanged::version).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @Tag("CR-024")
    @Tag("C5")
    void credit_cannot_be_spent_after_its_last_day_and_the_statement_says_where_it_went() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        TestClock.setTo("2027-01-01T00:00");

        Api.quote(place, "2027-01-15", "").statusCode(200);
        assertThat(Api.quote(place, "2027-01-15", "").extract().<Integer>path("creditMinutes"))
                .isZero();
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        Family.until(() -> Ledger.movements(place.family().child(), "EXPIRE") == 1);
        var changed = TestFacts.awaitAll(
                CreditChanged.class, 2, it -> it.child().equals(place.family().child()));
        assertThat(changed.get(1).movement()).isEqualTo(CreditChanged.Movement.EXPIRE);
        assertThat(changed.get(1).minutes()).isEqualTo(-630);
        assertThat(changed.get(1).balanceMinutes()).isZero();
    }

    private static ExtraDayDecided asked(Place place, LocalDate day, Random random) {
        var id = Api.ask(place, day.toString()).statusCode(201).extract().<String>path("id");
        return new ExtraDayDecided(
                ExtraDayId.of(id),
                1,
                place.family().child(),
                place.group(),
                day,
                random.nextBoolean() ? ExtraDayDecided.Outcome.GRANTED : ExtraDayDecided.Outcome.DECLINED,
                Explanation.of("credit.extra-day.free"),
                Instant.parse("2026-11-20T10:00:00Z"));
    }
}
