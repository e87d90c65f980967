package nl.plekje.credit.statement;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four providers that come with the house, each by its own conditions. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProvidersTest {

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @ParameterizedTest(name = "{0}: absent on {1}")
    @Tag("CR-002")
    @Tag("CR-023")
    @Tag("CR-040")
    @Tag("CR-046")
    @CsvSource({
        // reported on Friday 20 November 10:00; Thursday 26 is 5 days and 22 hours ahead
        "smallsteps,    2026-11-26, HOUR_LEDGER, REFUSED_LATE, 0",
        "smallsteps,    2026-12-03, HOUR_LEDGER, EARNED,       630",
        "partou,        2026-11-26, HOUR_LEDGER, EARNED,       630",
        "partou,        2027-11-25, HOUR_LEDGER, EARNED,       630",
        "sterre,        2026-12-03, DIRECT_SWAP, NOT_OFFERED,  0",
        "eerste-stapje, 2026-11-26, DAY_QUOTA,   EARNED,       630"
    })
    void an_absence_earns_what_the_provider_gives(
            String provider, String day, String mode, String outcome, int minutes) {
        var place = Family.withThursdays(provider);
        Api.get(place.family(), "absence-quote?day=" + day)
                .statusCode(200)
                .body("mode", is(mode))
                .body("answers[0].outcome", is(outcome))
                .body("answers[0].minutes", is(minutes))
                .body("answers[1].outcome", is(outcome));
        Api.get(place.family(), "credit")
                .statusCode(200)
                .body("mode", is(mode))
                .body("accounts[0].careType", is("DAY_CARE"))
                .body("accounts[0].balanceMinutes", is(0));
    }

    @Test
    @Tag("BI-038")
    void the_first_two_extra_days_of_a_year_are_free_where_the_conditions_say_so() {
        var place = Family.withThursdays("sterre");
        Api.quote(place, "2026-12-11", "")
                .statusCode(200)
                .body("freeMinutes", is(630))
                .body("invoiceMinutes", is(0))
                .body("why.because.find { it.key == 'credit.extra-day.direct-swap' }.rule", is("CR-040"));
        Api.ask(place, "2026-12-11").statusCode(201).body("freeMinutes", is(630));
        Api.ask(place, "2026-12-14").statusCode(201).body("freeMinutes", is(630));
        Api.quote(place, "2026-12-15", "").body("freeMinutes", is(0)).body("invoiceMinutes", is(630));
    }

    @Test
    @Tag("CR-043")
    void the_ninth_swap_day_of_a_year_is_not_given() {
        TestClock.setTo("2026-03-02T10:00");
        var place = Family.withThursdays("eerste-stapje");
        for (var i = 0; i < 8; i++) {
            place.reported(java.time.LocalDate.of(2026, 3, 5).plusWeeks(i).toString(), "2026-03-02T10:00");
        }
        Api.get(place.family(), "credit")
                .body("swapDays.quota", is(8))
                .body("swapDays.used", is(8))
                .body("swapDays.left", is(0))
                .body("accounts[0].balanceMinutes", is(8 * 630));
        Api.get(place.family(), "absence-quote?day=2026-06-04")
                .body("answers[0].outcome", is("NOT_OFFERED"))
                .body("answers[0].why.key", is("credit.absence.not-offered.quota-used"));
        Api.get(place.family(), "absence-quote?day=2027-06-03").body("answers[0].outcome", is("EARNED"));
    }

    @Test
    void a_ledger_of_hours_has_no_swap_days() {
        Api.get(Family.withThursdays("smallsteps").family(), "credit").body("swapDays", nullValue());
    }
}
