package nl.plekje.e2e.scenario;

import static nl.plekje.e2e.town.People.JORIS;
import static nl.plekje.e2e.town.People.PETRA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Group;
import nl.plekje.e2e.town.Inbox;
import nl.plekje.e2e.town.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an absence to an extra day: through placement, credit, billing and notification, for both who have custody. */
class SliceScenarioTest {

    private static final int DAY = 630;

    private static Child noor;

    @BeforeAll
    static void meetNoor() {
        noor = Child.of(SANNE, "Noor");
    }

    @Test
    @Tag("CR-002")
    @Tag("CR-005")
    @Tag("BI-047")
    void an_absence_earns_the_credit_that_pays_an_extra_day_on_a_seat_that_exists() {
        var missed = LocalDate.parse("2026-11-30");
        var extra = LocalDate.parse("2026-12-04");
        var group = new Group(noor.groupOn(missed));
        var balance = noor.balance();
        var reserved = noor.reserved();

        String absence =
                noor.reportAbsent(missed, "LEAVE").statusCode(201).extract().path("id");
        await().untilAsserted(() -> assertThat(noor.balance()).isEqualTo(balance + DAY));
        await().untilAsserted(() -> assertThat(group.on(missed)).containsEntry("absent", 1));
        assertThat(noor.on(missed)).containsEntry("status", "ABSENT");

        String request = noor.askExtraDay(extra, "CREDIT_FIRST")
                .statusCode(201)
                .body("state", is("REQUESTED"))
                .body("creditMinutes", is(DAY))
                .body("invoiceMinutes", is(0))
                .body("decideBy", is("2026-12-02T07:00:00Z"))
                .extract()
                .path("id");
        assertThat(noor.balance()).isEqualTo(balance);
        assertThat(noor.reserved()).isEqualTo(reserved + DAY);
        var waiting = awaitInQueue(request);
        assertThat(waiting).containsEntry("proposal", "GRANT").containsEntry("decideBy", "2026-12-02T07:00:00Z");
        assertThat(Group.queue())
                .extracting(item -> (String) item.get("decideBy"))
                .isSorted();
        assertThat(noor.on(extra)).containsEntry("status", "REQUESTED");

        var seats = (Map<?, ?>) waiting.get("seats");
        var expected = group.expectedOn(extra);
        assertThat(seats.get("expected")).isEqualTo(expected);
        assertThat((int) seats.get("capacity")).isGreaterThan(expected);
        assertThat((int) seats.get("staffPlanned")).isGreaterThanOrEqualTo((int) seats.get("staffNeededWith"));

        // Before the answer: of a request that is answered already, nobody is told that it was asked.
        for (var reader : List.of(SANNE, JORIS)) {
            awaitMessage(reader, "Extra dag voor Noor aangevraagd: vr 4 december 2026");
        }
        decide(request, Map.of("outcome", "GRANTED")).statusCode(200).body("outcome", is("GRANTED"));
        await().untilAsserted(() -> assertThat(noor.extraDay(request)).containsEntry("state", "GRANTED"));
        assertThat(group.expectedOn(extra)).isEqualTo(expected + 1);
        assertThat(noor.on(extra)).containsEntry("status", "EXTRA");
        assertThat(noor.balance()).isEqualTo(balance);
        assertThat(noor.reserved()).isEqualTo(reserved);
        assertThat(movements(absence)).containsExactly("EARN");
        assertThat(movements(request)).containsExactly("SPEND", "RESERVE");
        awaitLine("2026-12", extra, "billing.extra-day.paid-with-credit");

        for (var reader : List.of(SANNE, JORIS)) {
            awaitMessage(reader, "Noor is afgemeld voor ma 30 november 2026: 10,5 uur tegoed");
            awaitMessage(reader, "Extra dag voor Noor op vr 4 december 2026: toegekend");
        }
    }

    @Test
    @Tag("CR-005")
    void a_declined_extra_day_gives_the_credit_back_and_says_why() {
        var extra = LocalDate.parse("2026-12-11");
        noor.earnsWith(LocalDate.parse("2026-12-07"));
        var balance = noor.balance();

        String request = noor.askExtraDay(extra, "CREDIT_FIRST")
                .statusCode(201)
                .body("creditMinutes", is(DAY))
                .extract()
                .path("id");
        awaitInQueue(request);
        assertThat(noor.balance()).isEqualTo(balance - DAY);
        decide(request, Map.of("outcome", "DECLINED")).statusCode(422).body("errors[0].pointer", is("/reason"));
        decide(request, Map.of("outcome", "DECLINED", "reason", "STAFF_SHORTAGE", "note", "De griep gaat rond."))
                .statusCode(200);

        await().untilAsserted(() -> assertThat(noor.balance()).isEqualTo(balance));
        assertThat(noor.extraDay(request)).containsEntry("state", "DECLINED");
        assertThat(movements(request)).containsExactly("RELEASE", "RESERVE");
        assertThat(noor.on(extra)).isEmpty();
        decide(request, Map.of("outcome", "GRANTED")).statusCode(409);
        for (var reader : List.of(SANNE, JORIS)) {
            var title = "Extra dag voor Noor op vr 11 december 2026: niet gelukt";
            awaitMessage(reader, title);
            assertThat(new Inbox(reader).message(title).get("why").toString())
                    .contains("placement.extra-day.declined.staff-shortage", "De griep gaat rond.");
        }
    }

    @Test
    @Tag("CR-002")
    @Tag("CR-014")
    void an_ill_child_reported_late_earns_nothing_and_the_group_knows() {
        var day = LocalDate.parse("2026-11-23");
        SANNE.asks()
                .get("/api/credit/children/{id}/absence-quote?day={day}", noor.id(), day.toString())
                .then()
                .statusCode(200)
                .body("answers.find { it.reason == 'ILLNESS' }.outcome", is("REFUSED_LATE"))
                .body("answers.find { it.reason == 'ILLNESS' }.minutes", is(0));

        String absence =
                noor.reportAbsent(day, "ILLNESS").statusCode(201).extract().path("id");
        for (var reader : List.of(SANNE, JORIS)) {
            awaitMessage(reader, "Noor is afgemeld voor ma 23 november 2026: geen tegoed");
        }
        assertThat(noor.on(day)).containsEntry("status", "ABSENT");
        assertThat(movements(absence)).isEmpty();
    }

    @Test
    @Tag("CR-005")
    @Tag("PL-025")
    void a_day_without_a_seat_cannot_be_granted_and_nothing_moves() {
        var extra = LocalDate.parse("2026-12-16");
        var group = new Group(noor.groupOn(LocalDate.parse("2026-12-17")));
        String request = noor.askExtraDay(extra, "INVOICE")
                .statusCode(201)
                .body("invoiceMinutes", is(DAY))
                .extract()
                .path("id");
        awaitInQueue(request);
        group.leaveNoSeatOn(extra);
        var expected = group.expectedOn(extra);
        assertThat(awaitInQueue(request)).containsEntry("proposal", "DECLINE");

        decide(request, Map.of("outcome", "GRANTED"))
                .statusCode(422)
                .body("type", is("urn:plekje:problem:rule-broken"))
                .body("errors[0].pointer", is("/outcome"))
                .body("detail", containsString("16 december"));
        assertThat(group.expectedOn(extra)).isEqualTo(expected);
        assertThat(noor.extraDay(request)).containsEntry("state", "REQUESTED");
        assertThat(noor.on(extra)).containsEntry("status", "REQUESTED");

        decide(request, Map.of("outcome", "DECLINED", "reason", "GROUP_FULL")).statusCode(200);
        await().untilAsserted(() -> assertThat(noor.extraDay(request)).containsEntry("state", "DECLINED"));
        assertThat(noor.extraDay(request).get("why").toString())
                .contains("placement.extra-day.declined.group-full", "placement.seat.");
        assertThat(lines("2026-12")).noneMatch(line -> line.toString().contains(extra.toString()));
    }

    @Test
    @Tag("BI-047")
    void an_extra_day_on_the_invoice_costs_its_hours_at_the_rate_of_the_day() {
        var extra = LocalDate.parse("2026-12-09");
        String request = noor.askExtraDay(extra, "INVOICE")
                .statusCode(201)
                .body("creditMinutes", is(0))
                .extract()
                .path("id");
        awaitInQueue(request);
        decide(request, Map.of("outcome", "GRANTED")).statusCode(200);

        var line = awaitLine("2026-12", extra, "billing.extra-day.amount");
        assertThat(line)
                .containsEntry("minutes", DAY)
                .containsEntry("rateCents", 1085)
                .containsEntry("amountCents", 11_393);
        assertThat(line.get("child")).isEqualTo(Map.of("id", noor.id(), "firstName", "Noor"));
        JORIS.asks()
                .get("/api/billing/households/{id}/invoices/2026-12", noor.household())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("PL-025")
    void an_absence_taken_back_returns_seat_and_credit() {
        var day = LocalDate.parse("2026-12-10");
        var group = new Group(noor.groupOn(day));
        var expected = group.expectedOn(day);
        String absence =
                noor.reportAbsent(day, "LEAVE").statusCode(201).extract().path("id");
        await().untilAsserted(() -> assertThat(movements(absence)).containsExactly("EARN"));
        await().untilAsserted(() -> assertThat(group.expectedOn(day)).isEqualTo(expected - 1));

        noor.through(JORIS).undo(absence).statusCode(200);
        await().untilAsserted(() -> assertThat(movements(absence)).hasSize(2));
        await().untilAsserted(() -> assertThat(group.expectedOn(day)).isEqualTo(expected));
        assertThat(noor.on(day)).containsEntry("status", "CARE");
        noor.undo(absence).statusCode(409);
    }

    private static ValidatableResponse decide(String request, Map<String, String> decision) {
        return PETRA.asks()
                .body(decision)
                .post("/api/placement/extra-day-requests/{id}/decision", request)
                .then();
    }

    private static Map<String, Object> awaitInQueue(String request) {
        return await().until(
                        () -> Group.queue().stream()
                                .filter(item -> request.equals(item.get("id")))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static List<String> movements(String cause) {
        return noor.movementsOf(cause).stream()
                .map(movement -> (String) movement.get("movement"))
                .toList();
    }

    private static List<Map<String, Object>> lines(String month) {
        return noor.invoice(month).getList("lines");
    }

    private static Map<String, Object> awaitLine(String month, LocalDate day, String key) {
        return await().until(
                        () -> lines(month).stream()
                                .filter(line -> line.get("why").toString().contains(key))
                                .filter(line -> line.get("why").toString().contains(day.toString()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** In Plekje, and as a real mail. */
    private static void awaitMessage(Person reader, String title) {
        var inbox = new Inbox(reader);
        await().untilAsserted(() -> assertThat(inbox.titles()).contains(title));
        await().untilAsserted(() -> assertThat(inbox.mails()).contains(title));
    }
}
