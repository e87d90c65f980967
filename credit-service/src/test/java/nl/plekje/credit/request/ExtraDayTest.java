package nl.plekje.credit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.SeatsChanged;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Extra days from the quote to the charge, with the real database and broker. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExtraDayTest {

    private static final String FRIDAY = "2026-12-11";

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @Test
    @Tag("CR-028")
    @Tag("C3")
    @Tag("CR-042")
    void what_was_quoted_is_what_is_asked_and_the_credit_is_set_aside() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        tariff("smallsteps", 0, 1085);
        Api.quote(place, FRIDAY, "")
                .statusCode(200)
                .body("session.weekday", is("FRIDAY"))
                .body("session.from", is("08:00"))
                .body("creditMinutes", is(630))
                .body("invoiceMinutes", is(0))
                .body("invoiceCents", is(0))
                .body("balanceBeforeMinutes", is(630))
                .body("balanceAfterMinutes", is(0))
                .body("decideBy", is("2026-12-09T07:00:00Z"))
                .body("lots", hasSize(1))
                .body("lots[0].expiresOn", is("2026-12-31"));

        var id = Api.ask(place, FRIDAY)
                .statusCode(201)
                .body("state", is("REQUESTED"))
                .body("creditMinutes", is(630))
                .body("invoiceMinutes", is(0))
                .body("decideBy", is("2026-12-09T07:00:00Z"))
                .body("why.key", is("credit.extra-day.requested"))
                .extract()
                .<String>path("id");

        var requested = TestFacts.awaitOne(
                ExtraDayRequested.class, it -> it.extraDay().toString().equals(id));
        assertThat(requested.creditMinutes()).isEqualTo(630);
        assertThat(requested.group()).isEqualTo(place.group());
        assertThat(requested.location()).isEqualTo(place.location());
        var changed =
                TestFacts.awaitAll(CreditChanged.class, 2, it -> it.child().equals(requested.child()));
        assertThat(changed)
                .extracting(CreditChanged::movement)
                .containsExactly(CreditChanged.Movement.EARN, CreditChanged.Movement.RESERVE);
        assertThat(changed).extracting(CreditChanged::balanceMinutes).containsExactly(630, 0);
        var account = Api.account(place.family(), "DAY_CARE");
        assertThat(account.getInt("balanceMinutes")).isZero();
        assertThat(account.getInt("reservedMinutes")).isEqualTo(630);
    }

    @Test
    @Tag("C9")
    void a_request_taken_back_frees_its_credit_at_once_and_only_once() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var id = Api.ask(place, FRIDAY).statusCode(201).extract().<String>path("id");

        Api.takeBack(place, id).statusCode(200).body("state", is("WITHDRAWN"));

        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
        TestFacts.awaitOne(
                ExtraDayWithdrawn.class, it -> it.extraDay().toString().equals(id));
        Api.takeBack(place, id).statusCode(409);
        Api.ask(place, FRIDAY).statusCode(201);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
    }

    @Test
    @Tag("CR-029")
    void a_granted_day_spends_its_credit_and_is_charged_once() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var id = Api.ask(place, FRIDAY).statusCode(201).extract().<String>path("id");
        var decided = decided(place, id, Outcome.GRANTED);
        var fact = TestFacts.tell(decided);
        TestFacts.tell(fact, decided);
        TestFacts.tell(UUID.randomUUID(), decided);
        TestFacts.tell(decided(place, id, Outcome.DECLINED));

        var charged = TestFacts.awaitOne(
                ExtraDayCharged.class, it -> it.extraDay().toString().equals(id));
        assertThat(charged.minutes()).isZero();
        assertThat(charged.creditMinutes()).isEqualTo(630);
        place.reported("2026-12-17", "2026-11-20T09:00");
        assertThat(Ledger.minutes(place.family().child(), "SPENT")).isEqualTo(630);
        assertThat(Ledger.minutes(place.family().child(), "RESERVED")).isZero();
        assertThat(Ledger.movements(place.family().child(), "SPEND")).isEqualTo(1);
        Api.get(place.family(), "extra-days")
                .statusCode(200)
                .body("items[0].state", is("GRANTED"))
                .body("items[0].why.key", is("credit.extra-day.free"));
    }

    @Test
    @Tag("CR-044")
    @Tag("CR-019")
    void a_declined_day_gives_the_credit_back() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var id = Api.ask(place, FRIDAY).statusCode(201).extract().<String>path("id");
        TestFacts.tell(decided(place, id, Outcome.DECLINED));

        Family.until(() -> Ledger.movements(place.family().child(), "RELEASE") == 1);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
        assertThat(TestFacts.told(
                        ExtraDayCharged.class, it -> it.extraDay().toString().equals(id)))
                .isEmpty();
    }

    @Test
    @Tag("BI-001")
    @Tag("C8")
    void without_enough_credit_the_rest_goes_on_the_invoice_and_the_split_is_shown() {
        var place = Family.withThursdays("smallsteps").on(java.time.DayOfWeek.MONDAY, "08:00", "13:00");
        TestFacts.tell(new nl.plekje.events.ContractSigned(
                place.contract(),
                2,
                place.family().child(),
                place.family().household(),
                place.location(),
                place.group(),
                place.provider(),
                place.careType(),
                52,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2027, 12, 31),
                place.sessions(),
                "smallsteps@2026-01-01"));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM contract_session WHERE contract_id = ?",
                        place.contract().value())
                == 2);
        place.reported("2026-12-07", "2026-11-20T09:00");
        tariff("smallsteps", 0, 1085);

        Api.quote(place, FRIDAY, "")
                .body("creditMinutes", is(300))
                .body("invoiceMinutes", is(330))
                .body("rateCents", is(1085))
                .body("invoiceCents", is(5968));
        Api.quote(place, FRIDAY, "&funding=INVOICE")
                .body("creditMinutes", is(0))
                .body("invoiceMinutes", is(630))
                .body("balanceAfterMinutes", is(300));
        var id = Api.ask(place, FRIDAY)
                .statusCode(201)
                .body("creditMinutes", is(300))
                .body("invoiceMinutes", is(330))
                .extract()
                .<String>path("id");
        TestFacts.tell(decided(place, id, Outcome.GRANTED));
        var charged = TestFacts.awaitOne(
                ExtraDayCharged.class, it -> it.extraDay().toString().equals(id));
        assertThat(charged.minutes()).isEqualTo(330);
    }

    @Test
    @Tag("CR-024")
    @Tag("CR-034")
    void only_credit_of_the_days_own_year_pays_nearest_expiry_first() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        place.reported("2027-01-07", "2026-11-20T09:00");
        Api.quote(place, "2027-01-08", "")
                .body("creditMinutes", is(630))
                .body("lots[0].expiresOn", is("2027-12-31"))
                .body("balanceBeforeMinutes", is(1260));
        Api.quote(place, FRIDAY, "").body("lots[0].expiresOn", is("2026-12-31"));
    }

    @Test
    void requests_that_arrive_together_never_spend_a_lot_twice() {
        var place = Family.withThursdays("smallsteps");
        place.reported("2026-12-10", "2026-11-20T09:00");
        var days = List.of("2026-12-04", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-11", "2026-12-14");

        var credit = days.stream()
                .map(day -> CompletableFuture.supplyAsync(
                        () -> Api.ask(place, day).statusCode(201).extract().<Integer>path("creditMinutes")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(credit).containsOnly(0, 630).containsOnlyOnce(630);
        assertThat(Ledger.minutes(place.family().child(), "FREE")).isZero();
        assertThat(Ledger.minutes(place.family().child(), "RESERVED")).isEqualTo(630);
    }

    @Test
    void the_same_day_is_asked_for_once_however_often_it_arrives() {
        var place = Family.withThursdays("smallsteps");
        var statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Api.ask(place, FRIDAY).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        Api.quote(place, FRIDAY, "").statusCode(409).body("errors[0].pointer", is("#query/day"));
    }

    @Test
    void what_taking_back_an_absence_costs_is_to_be_asked_again_until_the_absence_is_known() {
        var place = Family.withThursdays("smallsteps");
        Api.get(place.family(), "absence-withdrawal-quote?absence=" + AbsenceId.next())
                .statusCode(202)
                .header("Content-Length", "0");
    }

    @Test
    @Tag("CR-009")
    void a_granted_day_whose_absence_is_taken_back_is_invoiced_and_paid_again_when_it_is_reported_again() {
        var place = Family.withThursdays("smallsteps");
        var child = place.family().child();
        var absence = place.reported("2026-12-10", "2026-11-20T09:00");
        var id = Api.ask(place, FRIDAY).statusCode(201).extract().<String>path("id");
        TestFacts.tell(decided(place, id, Outcome.GRANTED));
        Family.until(() -> Ledger.movements(child, "SPEND") == 1);
        Api.get(place.family(), "absence-withdrawal-quote?absence=" + absence.absence())
                .statusCode(200)
                .body("creditMinutes", is(630))
                .body("extraDays", hasSize(1))
                .body("extraDays[0].extraDay", is(id))
                .body("extraDays[0].moreInvoiceMinutes", is(630))
                .body("extraDays[0].moreInvoiceCents", is(11393));

        TestFacts.tell(Place.withdrawal(absence));
        Ledger.awaitWithdrawn(absence.absence());
        Api.get(place.family(), "absence-withdrawal-quote?absence=" + absence.absence())
                .statusCode(404);

        assertThat(Ledger.minutes(child, "SPENT")).isZero();
        assertThat(Ledger.minutes(child, "EARNED")).isZero();
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        var charged = TestFacts.awaitAll(
                ExtraDayCharged.class, 2, it -> it.extraDay().toString().equals(id));
        assertThat(charged).extracting(ExtraDayCharged::minutes).containsExactly(0, 630);
        assertThat(charged.get(1).why().key()).isEqualTo("credit.ledger.reversed");

        place.reported("2026-12-10", "2026-11-20T11:00");
        assertThat(Ledger.minutes(child, "SPENT")).isEqualTo(630);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
    }

    @Test
    @Tag("CR-009")
    void a_request_whose_absence_is_taken_back_waits_on_as_an_invoice() {
        var place = Family.withThursdays("smallsteps");
        var absence = place.reported("2026-12-10", "2026-11-20T09:00");
        var id = Api.ask(place, FRIDAY).statusCode(201).extract().<String>path("id");
        TestFacts.tell(Place.withdrawal(absence));
        Ledger.awaitWithdrawn(absence.absence());

        assertThat(Ledger.minutes(place.family().child(), "RESERVED")).isZero();
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        var requested = TestFacts.awaitAll(
                ExtraDayRequested.class, 2, it -> it.extraDay().toString().equals(id));
        assertThat(requested).extracting(ExtraDayRequested::version).containsExactly(1L, 2L);
        assertThat(requested.get(1).invoiceMinutes()).isEqualTo(630);
        Api.get(place.family(), "credit/movements")
                .body("items.movement", equalTo(List.of("REVERSE", "RELEASE", "RESERVE", "EARN")));
        Api.takeBack(place, id).statusCode(200);
    }

    @Test
    void on_a_holiday_of_the_provider_and_on_a_day_that_its_seats_call_closed_no_extra_day_is_quoted() {
        var place = Family.withThursdays("smallsteps");
        for (var day : List.of("2026-12-25", "2027-04-27", "2027-05-06")) {
            Api.quote(place, day, "")
                    .statusCode(422)
                    .body("errors[0].pointer", is("#query/day"))
                    .body("detail", containsString("closed"));
        }
        TestFacts.tell(new SeatsChanged(
                place.group(),
                1,
                place.location(),
                LocalDate.parse(FRIDAY),
                0,
                0,
                null,
                null,
                false,
                null,
                null,
                null));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM seats WHERE group_id = ?",
                        place.group().value())
                == 1);
        Api.quote(place, FRIDAY, "").statusCode(422).body("detail", containsString("closed"));
    }

    @Test
    @Tag("CR-028")
    void the_family_may_choose_the_day_of_its_answer_between_today_and_the_usual_one() {
        var place = Family.withThursdays("smallsteps");
        Api.quote(place, FRIDAY, "&answerBy=2026-12-01").statusCode(200).body("decideBy", is("2026-12-01T17:00:00Z"));
        Api.quote(place, FRIDAY, "&answerBy=2026-11-19")
                .statusCode(422)
                .body("errors[0].pointer", is("#query/answerBy"));
        Api.askWith(place, "{\"day\":\"2026-12-11\",\"careType\":\"DAY_CARE\",\"answerBy\":\"2026-12-10\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/answerBy"))
                .body("errors[0].rule", is("CR-028"))
                .body("errors[0].detail", containsString("Wed 9 December 2026"));
    }

    @Test
    void a_rate_that_billing_has_not_told_is_not_guessed() {
        var place = Place.of(Family.known(), "partou", CareType.PRESCHOOL)
                .thursdays()
                .signedWithoutRate();
        Api.quote(place, FRIDAY, "")
                .statusCode(200)
                .body("rateCents", nullValue())
                .body("invoiceCents", nullValue())
                .body("why.because.key", hasItem("credit.extra-day.no-tariff"));
        Api.ask(place, FRIDAY).statusCode(422).body("errors[0].pointer", is("/day"));
    }

    private static ExtraDayDecided decided(Place place, String id, Outcome outcome) {
        return new ExtraDayDecided(
                ExtraDayId.of(id),
                1,
                place.family().child(),
                place.group(),
                LocalDate.parse(FRIDAY),
                outcome,
                Explanation.of("credit.extra-day.free"),
                Instant.parse("2026-11-21T09:00:00Z"));
    }

    private static void tariff(String provider, int weeks, long cents) {
        TestFacts.tell(new TariffSet(provider, 1, CareType.DAY_CARE, weeks, LocalDate.of(2026, 1, 1), cents));
        Family.until(
                () -> Ledger.count("SELECT count(*) FROM tariff WHERE provider = ? AND rate_cents = ?", provider, cents)
                        >= 1);
    }
}
