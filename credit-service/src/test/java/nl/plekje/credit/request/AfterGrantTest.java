package nl.plekje.credit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of an extra day after it was granted. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AfterGrantTest {

    private static final String FRIDAY = "2026-12-11";
    private static final String CREDIT_FIRST = "{\"day\":\"" + FRIDAY + "\",\"careType\":\"DAY_CARE\"}";
    private static final String NOW = "2026-11-20T10:00";

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo(NOW);
    }

    @Test
    @Tag("C9")
    void a_day_cancelled_in_time_costs_nothing_and_its_credit_is_back_at_once() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var id = place.granted(FRIDAY, CREDIT_FIRST, NOW);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();

        Api.takeBack(place, id).statusCode(200).body("state", is("CANCELLED")).body("creditMinutes", is(0));

        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
        assertThat(TestFacts.awaitOne(
                                ExtraDayCancelled.class,
                                it -> it.extraDay().toString().equals(id))
                        .returnedMinutes())
                .isEqualTo(630);
        Api.ask(place, FRIDAY).statusCode(201);
    }

    @Test
    @Tag("CR-058")
    void a_day_cancelled_late_is_charged_only_when_the_family_accepts_it() {
        var place = Family.withThursdays("eerste-stapje");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var id = place.granted(FRIDAY, CREDIT_FIRST, NOW);
        TestClock.setTo("2026-12-10T12:00");

        Api.takeBack(place, id)
                .statusCode(422)
                .body("errors[0].pointer", is("#query/acceptCharge"))
                .body("errors[0].rule", is("CR-058"));
        Api.takeBack(place, id + "?acceptCharge=true").statusCode(200).body("state", is("CANCELLED"));

        assertThat(Ledger.minutes(place.family().child(), "SPENT")).isEqualTo(630);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
    }

    @Test
    @Tag("CR-031")
    void where_a_granted_day_is_final_it_stands() {
        var place = Family.withThursdays("partou");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var id = place.granted(FRIDAY, CREDIT_FIRST, NOW);
        Api.takeBack(place, id).statusCode(409);
        assertThat(Ledger.minutes(place.family().child(), "SPENT")).isEqualTo(630);
    }

    @Test
    @Tag("C3")
    @Tag("BI-001")
    void credit_that_comes_later_takes_the_place_of_what_would_be_invoiced() {
        var place = Family.withThursdays("smallsteps");
        var id = place.granted(FRIDAY, CREDIT_FIRST, NOW);
        assertThat(charges(id, 1).get(0).minutes()).isEqualTo(630);

        place.reported("2026-12-10", "2026-11-20T11:00");

        var charged = charges(id, 2).get(1);
        assertThat(charged.minutes()).isZero();
        assertThat(charged.creditMinutes()).isEqualTo(630);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        assertThat(Ledger.minutes(place.family().child(), "SPENT")).isEqualTo(630);
    }

    @Test
    @Tag("CR-018")
    @Tag("CR-033")
    void a_family_that_chose_the_invoice_keeps_its_credit_until_it_says_otherwise() {
        var place = Family.withThursdays("smallsteps");
        var id = place.granted(FRIDAY, CREDIT_FIRST.replace("}", ",\"funding\":\"INVOICE\"}"), NOW);
        place.reported("2026-12-10", "2026-11-20T11:00");
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);

        Api.post(place.family().token(), place.family().child(), "extra-days/" + id + "/credit", "")
                .statusCode(200)
                .body("creditMinutes", is(630))
                .body("invoiceMinutes", is(0));

        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        Api.post(place.family().token(), place.family().child(), "extra-days/" + id + "/credit", "")
                .statusCode(409);
    }

    @Test
    @Tag("C2")
    void a_day_that_the_provider_withdraws_gives_back_what_was_paid_and_compensation_that_does_not_lapse() {
        var place = Family.withThursdays("partou");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var id = place.granted(FRIDAY, CREDIT_FIRST, NOW);

        TestFacts.tell(revoked(place, id));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM extra_day WHERE extra_day_id = ? AND state = 'REVOKED'",
                        UUID.fromString(id))
                == 1);

        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(1260);
        Api.get(place.family(), "compensations")
                .statusCode(200)
                .body("items[0].extraDay", is(id))
                .body("items[0].minutes", is(630))
                .body("items[0].moneyUntil", notNullValue());
        assertThat(charges(id, 2).get(1).minutes()).isZero();
        assertThat(Ledger.lotsThatDifferFromTheirEntries()).isZero();
    }

    @Test
    @Tag("C2")
    void a_withdrawal_that_overtakes_the_grant_gives_all_back_and_the_grant_changes_nothing() {
        var place = Family.withThursdays("partou");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var id = Api.ask(place, FRIDAY).statusCode(201).extract().<String>path("id");
        TestFacts.tell(revoked(place, id));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM extra_day WHERE extra_day_id = ? AND state = 'REVOKED'",
                        UUID.fromString(id))
                == 1);
        TestFacts.tell(place.answer(id, FRIDAY, ExtraDayDecided.Outcome.GRANTED, NOW));
        place.reported("2026-12-17", "2026-11-20T09:00");

        assertThat(Ledger.minutes(place.family().child(), "SPENT")).isZero();
        assertThat(Ledger.minutes(place.family().child(), "RESERVED")).isZero();
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630 + 630 + 630);
    }

    @Test
    @Tag("C3")
    void a_split_that_is_no_longer_what_was_quoted_is_asked_again() {
        var place = Family.withThursdays("smallsteps");
        var quoted = CREDIT_FIRST.replace("}", ",\"quoted\":{\"creditMinutes\":630,\"invoiceMinutes\":0}}");
        Api.askWith(place, quoted).statusCode(409);
        place.reported("2026-12-10", "2026-11-20T09:00");
        Api.askWith(place, quoted).statusCode(201).body("creditMinutes", is(630));
    }

    private static ExtraDayRevoked revoked(Place place, String id) {
        return new ExtraDayRevoked(
                ExtraDayId.of(id),
                3,
                place.family().child(),
                place.group(),
                LocalDate.parse(FRIDAY),
                ExtraDayRevoked.Reason.STAFF_SHORTAGE,
                Explanation.of("credit.extra-day.withdrawn").with("day", FactValue.date(LocalDate.parse(FRIDAY))),
                Amsterdam.at(LocalDateTime.parse("2026-11-20T10:30")),
                place.location(),
                List.of());
    }

    private static List<ExtraDayCharged> charges(String id, int many) {
        return TestFacts.awaitAll(
                ExtraDayCharged.class, many, it -> it.extraDay().toString().equals(id));
    }
}
