package nl.plekje.e2e.scenario;

import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.Map;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Group;
import nl.plekje.e2e.town.Inbox;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What time does by itself: the clock of all services moves, and comes back. */
class ClockScenarioTest {

    private static final int DAY = 630;

    private static Child sem;
    private static Child amir;

    @BeforeAll
    static void meetTheChildren() {
        sem = Child.of(SANNE, "Sem");
        amir = Child.of(FATIMA, "Amir");
    }

    @Test
    @ResourceLock(Plekje.CLOCK)
    @Tag("CR-002")
    void the_same_absence_earns_a_minute_before_the_bound_and_nothing_on_it() {
        var thursday = "2026-11-26";
        Plekje.at("2026-11-19T14:29", () -> assertThat(answerFor(thursday))
                .containsEntry("outcome", "EARNED")
                .containsEntry("minutes", 240));
        Plekje.at("2026-11-19T14:30", () -> assertThat(answerFor(thursday))
                .containsEntry("outcome", "REFUSED_LATE")
                .containsEntry("minutes", 0));
    }

    @Test
    @ResourceLock(Plekje.CLOCK)
    @Tag("CR-028")
    void a_request_that_nobody_decides_is_answered_at_its_deadline() {
        var extra = LocalDate.parse("2026-11-20");
        String request =
                amir.askExtraDay(extra, "INVOICE").statusCode(201).extract().path("id");
        await().untilAsserted(() -> assertThat(amir.on(extra)).containsEntry("status", "REQUESTED"));
        Plekje.at("2026-11-18T08:00", () -> await().untilAsserted(
                        () -> assertThat(amir.extraDay(request)).containsEntry("state", "GRANTED")));
        assertThat(amir.on(extra)).containsEntry("status", "EXTRA");
    }

    @Test
    @ResourceLock(Plekje.CLOCK)
    @Tag("CR-028")
    void a_request_for_a_full_day_is_declined_at_its_deadline_and_its_credit_comes_back() {
        var extra = LocalDate.parse("2026-11-24");
        amir.earnsWith(LocalDate.parse("2026-12-14"));
        var balance = amir.balance();
        new Group(amir.groupOn(LocalDate.parse("2026-11-23"))).leaveNoSeatOn(extra);

        String request = amir.askExtraDay(extra, "CREDIT_FIRST")
                .statusCode(201)
                .body("decideBy", is("2026-11-22T07:00:00Z"))
                .extract()
                .path("id");
        assertThat(amir.balance()).isEqualTo(balance - DAY);
        await().untilAsserted(() -> assertThat(amir.on(extra)).containsEntry("status", "REQUESTED"));
        var title = "Extra dag voor Amir op di 24 november 2026: niet gelukt";
        Plekje.at("2026-11-22T08:00", () -> {
            await().untilAsserted(() -> assertThat(amir.extraDay(request)).containsEntry("state", "DECLINED"));
            // Before time goes back: a mail of tomorrow waits until it is tomorrow.
            await().untilAsserted(() -> assertThat(new Inbox(FATIMA).mails()).containsOnlyOnce(title));
        });

        assertThat(amir.extraDay(request).get("why").toString()).contains("placement.seat.");
        assertThat(amir.balance()).isEqualTo(balance);
        assertThat(amir.on(extra)).isEmpty();
    }

    private static Map<String, Object> answerFor(String day) {
        return SANNE.reads("/api/credit/children/{id}/absence-quote?day={day}", sem.id(), day)
                .getMap("answers.find { it.reason == 'LEAVE' }");
    }
}
