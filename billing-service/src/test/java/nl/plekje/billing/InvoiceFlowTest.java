package nl.plekje.billing;

import static io.restassured.RestAssured.given;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import nl.plekje.billing.surroundings.PayingFamily;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From facts to a draft invoice. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InvoiceFlowTest {

    /** Of {@code fifth-provider/} in the resources of these tests. */
    private static final String FIFTH = "vijfde";

    @BeforeEach
    void it_is_a_tuesday_in_november() {
        TestClock.setTo("2026-11-17T08:00");
    }

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
    }

    @Test
    @Tag("BI-032")
    void a_contract_is_invoiced_month_by_month_up_to_next_month() {
        var family = PayingFamily.told();
        family.signs("smallsteps", "2026-09-01", "2028-05-01", MONDAY, THURSDAY);

        awaitMonths(family, 4)
                .body("items.month", contains("2026-12", "2026-11", "2026-10", "2026-09"))
                .body("items.totalCents", contains(98735, 98735, 98735, 98735));
        get(family, "?limit=3", family.payer(), "parent")
                .body("items.month", contains("2026-12", "2026-11", "2026-10"))
                .body("next", is("2026-10"));
        get(family, "?limit=3&cursor=2026-10", family.payer(), "parent")
                .body("items.month", contains("2026-09"))
                .body("next", nullValue());
        invoice(family, "2026-11")
                .body("household", is(family.household().toString()))
                .body("state", is("DRAFT"))
                .body("totalCents", is(98735))
                .body("lines.size()", is(1))
                .body("lines[0].child.firstName", is("Noor"))
                .body("lines[0].kind", is("MONTH"))
                .body("lines[0].minutes", is(91 * 60))
                .body("lines[0].rateCents", is(1085))
                .body("lines[0].amountCents", is(98735))
                .body("lines[0].why.rule", is("BI-032"))
                .body("lines[0].why.policy", is("smallsteps@2026-01-01"))
                .body("lines[0].why.because.key", hasItems("billing.source.contract", "billing.source.tariff"))
                .body("blockers.size()", is(0))
                .body("why.key", is("billing.invoice.same"));
    }

    @Test
    @Tag("BI-047")
    void extra_days_stand_on_the_invoice_of_their_month_also_when_credit_paid_them() {
        var family = PayingFamily.told();
        var contract = family.signs("smallsteps", "2026-09-01", "2028-05-01", MONDAY, THURSDAY);
        TestFacts.tell(family.charge(contract, "2026-11-24", 630, 0));
        TestFacts.tell(family.charge(contract, "2026-11-25", 0, 630));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> invoice(family, "2026-11").body("lines.size()", is(3)));
        invoice(family, "2026-11")
                .body("totalCents", is(98735 + 11393))
                .body("lines.kind", contains("MONTH", "EXTRA_DAY", "EXTRA_DAY"))
                .body("lines[1].amountCents", is(11393))
                .body("lines[2].amountCents", is(0))
                .body("lines[2].why.key", is("billing.extra-day.paid-with-credit"))
                .body("why.key", is("billing.invoice.more"))
                .body("why.because[0].key", is("billing.difference.extra-days.more"));
    }

    @Test
    void a_charge_told_twice_or_anew_stands_on_the_invoice_once() {
        var family = PayingFamily.told();
        var contract = family.signs("smallsteps", "2026-09-01", "2028-05-01", MONDAY);
        var charge = family.charge(contract, "2026-11-24", 630, 0);
        TestFacts.tell(charge);
        TestFacts.tell(new nl.plekje.events.ExtraDayCharged(
                charge.extraDay(),
                2,
                charge.contract(),
                charge.child(),
                charge.household(),
                charge.careType(),
                charge.day(),
                330,
                300));
        TestFacts.tell(charge);
        TestFacts.tell(family.charge(contract, "2026-11-25", 60, 0));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> invoice(family, "2026-11").body("lines.size()", is(3)));
        invoice(family, "2026-11").body("lines.minutes", hasItems(330, 60)).body("lines.minutes", not(hasItems(630)));
    }

    @Test
    void a_fifth_provider_is_a_fifth_file() {
        var family = PayingFamily.told();
        var contract = family.signs(FIFTH, "2026-11-16", "2028-05-01", MONDAY, THURSDAY);
        TestFacts.tell(family.charge(contract, "2026-11-25", 60, 0));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> invoice(family, "2026-11").body("lines.size()", is(2)));
        // 21 x 52 x 12.34 / 12 = 1122.94, of which 15 of 30 calendar days; an hour of extra care at 15.00.
        invoice(family, "2026-11")
                .body("lines[0].amountCents", is(56147))
                .body("lines[0].why.key", is("billing.month.share.calendar-days"))
                .body("lines[0].why.clause", is("artikel 7"))
                .body("lines[1].amountCents", is(1500));
    }

    @Test
    void the_payer_and_finance_see_it_and_a_custodian_who_does_not_pay_finds_nothing() {
        var family = PayingFamily.told();
        family.signs("smallsteps", "2026-09-01", "2028-05-01", MONDAY);
        awaitMonths(family, 4);

        get(family, "/2026-11", family.payer(), "parent").statusCode(200);
        get(family, "/2026-11", "fatima", "finance").statusCode(200);
        get(family, "/2026-11", family.custodian(), "parent").statusCode(404);
        get(family, "", family.custodian(), "parent").statusCode(404);
        get(family, "/2026-11", "petra", "planner").statusCode(403);
    }

    @Test
    void a_month_without_anything_or_after_next_month_is_not_there() {
        var family = PayingFamily.told();
        family.signs("smallsteps", "2026-09-01", "2028-05-01", MONDAY);
        awaitMonths(family, 4);

        for (var month : new String[] {"2026-08", "2027-01"}) {
            get(family, "/" + month, family.payer(), "parent").statusCode(404);
        }
        for (var noMonth : new String[] {"2026-13", "november"}) {
            get(family, "/" + noMonth, family.payer(), "parent").statusCode(400);
        }
    }

    @Test
    void without_a_contract_there_are_no_months() {
        var family = PayingFamily.told();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(family, "", family.payer(), "parent").statusCode(200));
        assertThat(get(family, "", family.payer(), "parent")
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static ValidatableResponse awaitMonths(PayingFamily family, int count) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> get(family, "", family.payer(), "parent")
                .statusCode(200)
                .body("items.size()", is(count)));
        return get(family, "", family.payer(), "parent");
    }

    private static ValidatableResponse invoice(PayingFamily family, String month) {
        return get(family, "/" + month, family.payer(), "parent").statusCode(200);
    }

    private static ValidatableResponse get(PayingFamily family, String rest, String account, String role) {
        return given().auth()
                .oauth2(Tokens.of(account, role))
                .get("/households/" + family.household() + "/invoices" + rest)
                .then();
    }
}
