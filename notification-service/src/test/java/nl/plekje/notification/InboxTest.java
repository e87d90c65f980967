package nl.plekje.notification;

import static nl.plekje.notification.surroundings.Family.aFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditChanged.Movement;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.notification.surroundings.FactsOf;
import nl.plekje.notification.surroundings.Family;
import nl.plekje.notification.surroundings.Inbox;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What parents find in their inbox, and nobody else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class InboxTest {

    private static final Explanation WHY =
            Explanation.of("credit.extra-day.from-lasting-lot").with("minutes", FactValue.minutes(630));

    @BeforeEach
    void it_is_a_tuesday_in_november() {
        TestClock.setTo("2026-11-17T08:00");
    }

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
    }

    @Test
    void an_absence_is_answered_with_the_sentences_of_the_decision() {
        var family = known(aFamily());
        TestFacts.tell(FactsOf.absenceEarned(family.child()));

        var message = Inbox.awaitOf(account(family), 1).get(0);
        assertThat(message)
                .containsEntry("kind", "ABSENCE_CREDIT")
                .containsEntry("title", "Noor is afgemeld voor do 26 november 2026: 10,5 uur tegoed")
                .containsEntry("body", "De groep weet dat Noor die dag niet komt.")
                .containsEntry("link", "/parent/agenda?day=2026-11-26&child=" + family.child());
        assertThat(message.get("readAt")).isNull();
        Inbox.as(account(family))
                .get("/messages")
                .then()
                .body("items[0].why.key", is("credit.absence.earned.more-than-days"))
                .body("items[0].why.rule", is("CR-002"))
                .body("items[0].why.facts.minutes.value", is("630"));
    }

    @Test
    void the_language_asked_for_goes_before_the_persons_own() {
        var family = known(Family.ofNobody().with("Emma", "en", true));
        TestFacts.tell(FactsOf.absenceRefused(family.child()));

        var account = family.person("Emma").account();
        assertThat(Inbox.awaitOf(account, 1).get(0))
                .containsEntry("title", "Noor is reported absent on Thu 26 November 2026: no credit");
        Inbox.as(account)
                .header("Accept-Language", "nl-NL,nl;q=0.9,en;q=0.8")
                .get("/messages")
                .then()
                .body("items[0].title", is("Noor is afgemeld voor do 26 november 2026: geen tegoed"));
        Inbox.as(account)
                .header("Accept-Language", "de")
                .get("/messages")
                .then()
                .body("items[0].title", startsWith("Noor is reported absent"));
    }

    @Test
    @Tag("PR-005")
    void every_custodian_is_told_separately_and_the_payer_without_custody_is_not() {
        var family = known(Family.ofNobody()
                .with("Payer", "nl", false)
                .with("Sanne", "nl", true)
                .with("Sam", "en", true));
        TestFacts.tell(FactsOf.absenceEarned(family.child()));

        Inbox.awaitOf(family.person("Sanne").account(), 1);
        var sam = Inbox.awaitOf(family.person("Sam").account(), 1).get(0);
        assertThat(sam.get("title").toString()).startsWith("Noor is reported absent");
        assertThat(Inbox.of(family.person("Payer").account())).isEmpty();
    }

    @Test
    @Tag("PR-009")
    void custodians_of_two_households_are_both_told_and_who_lost_custody_reads_nothing_of_the_child() {
        var hers = known(aFamily());
        var his = known(Family.ofNobody().with("Joris", "nl", false));
        var joris = his.person("Joris");
        var sanne = hers.person("Sanne").person();
        hers.tellCustody(2, List.of(sanne, joris.person()));
        TestFacts.tell(FactsOf.absenceEarned(hers.child()));
        Inbox.awaitOf(account(hers), 1);
        Inbox.awaitOf(joris.account(), 1);

        hers.tellCustody(4, List.of(sanne));
        hers.tellCustody(3, List.of(sanne, joris.person()));
        Awaitility.await().until(() -> Inbox.of(joris.account()).isEmpty());
        TestFacts.tell(FactsOf.absenceWithdrawn(hers.child()));
        Inbox.awaitOf(account(hers), 2);
        assertThat(Inbox.of(joris.account())).isEmpty();
    }

    @Test
    void who_is_told_of_later_misses_nothing_of_what_happened_since() {
        var hers = known(aFamily());
        var his = Family.ofNobody().with("Joris", "nl", false);
        hers.tellCustody(
                2, List.of(hers.person("Sanne").person(), his.person("Joris").person()));
        his.tell();
        TestFacts.tell(FactsOf.absenceEarned(hers.child()));
        Inbox.awaitOf(account(hers), 1);
        Inbox.awaitOf(his.person("Joris").account(), 1);
    }

    @Test
    void a_fact_delivered_twice_gives_one_message() {
        var family = known(aFamily());
        var id = UUID.randomUUID();
        var fact = FactsOf.absenceEarned(family.child());
        TestFacts.tell(id, fact);
        TestFacts.tell(id, fact);
        TestFacts.tell(FactsOf.absenceWithdrawn(family.child()));

        var messages = Inbox.awaitOf(account(family), 2);
        assertThat(messages)
                .extracting(it -> it.get("kind"))
                .containsExactlyInAnyOrder("ABSENCE_CREDIT", "ABSENCE_WITHDRAWN");
    }

    @Test
    void a_fact_that_comes_before_its_family_waits_for_it() {
        var family = aFamily();
        TestFacts.tell(FactsOf.absenceEarned(family.child()));
        var other = known(aFamily());
        TestFacts.tell(FactsOf.absenceEarned(other.child()));
        Inbox.awaitOf(account(other), 1);

        family.tell();
        Inbox.awaitOf(account(family), 1);
        family.movedTo("elsewhere@family.example").tell();
        TestFacts.tell(FactsOf.absenceWithdrawn(family.child()));
        assertThat(Inbox.awaitOf(account(family), 2)).hasSize(2);
    }

    @Test
    void an_extra_day_is_confirmed_answered_and_its_withdrawal_confirmed() {
        var family = known(aFamily());
        TestFacts.tell(FactsOf.extraDayRequested(family.child(), family.changed()));
        assertThat(Inbox.awaitOf(account(family), 1).get(0))
                .containsEntry("title", "Extra dag voor Noor aangevraagd: do 26 november 2026")
                .containsEntry(
                        "body",
                        "Aangevraagd. Je krijgt antwoord uiterlijk vr 20 november 2026, 17:00. Intrekken kan tot dat"
                                + " moment.")
                .containsEntry("link", "/parent/extra-day");

        TestFacts.tell(FactsOf.extraDayDecided(family.child(), ExtraDayDecided.Outcome.DECLINED, WHY));
        assertThat(Inbox.awaitOf(account(family), 2).get(0))
                .containsEntry("title", "Extra dag voor Noor op do 26 november 2026: niet gelukt");
        TestFacts.tell(FactsOf.extraDayDecided(family.child(), ExtraDayDecided.Outcome.GRANTED, WHY));
        assertThat(Inbox.awaitOf(account(family), 3).get(0))
                .containsEntry("title", "Extra dag voor Noor op do 26 november 2026: toegekend");
        TestFacts.tell(FactsOf.extraDayWithdrawn(family.child()));
        assertThat(Inbox.awaitOf(account(family), 4).get(0)).containsEntry("kind", "EXTRA_DAY_WITHDRAWN");
    }

    @Test
    void credit_is_told_only_when_it_comes_or_goes_without_the_family() {
        var family = known(aFamily());
        for (var movement : Movement.values()) {
            TestFacts.tell(credit(family, movement));
        }
        TestFacts.tell(credit(family, Movement.GRANT));

        var messages = Inbox.awaitOf(account(family), 4);
        assertThat(messages)
                .extracting(it -> it.get("title"))
                .containsExactly(
                        "Noor krijgt 2 uur tegoed",
                        "Noor krijgt 2 uur tegoed",
                        "2 uur tegoed van Noor is vervallen",
                        "2 uur tegoed van Noor is verlopen");
    }

    @Test
    void a_complaint_is_confirmed_to_who_filed_it_and_to_no_other_parent() {
        var family = known(aFamily().with("Sam", "en", true));
        TestFacts.tell(FactsOf.complaint(family.person("Sam").person(), null));

        assertThat(Inbox.awaitOf(family.person("Sam").account(), 1).get(0))
                .containsEntry("title", "We have your complaint (K-2026-0042)")
                .containsEntry("link", "/parent/help");
        assertThat(Inbox.of(account(family))).isEmpty();
    }

    @Test
    void reading_keeps_the_first_moment_and_lowers_the_count() {
        var family = known(aFamily());
        TestFacts.tell(FactsOf.absenceEarned(family.child()));
        var id = Inbox.awaitOf(account(family), 1).get(0).get("id");
        Inbox.as(account(family)).get("/messages/unread-count").then().body("count", is(1));

        String readAt = Inbox.as(account(family))
                .post("/messages/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");
        Inbox.as(account(family))
                .post("/messages/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", is(readAt));
        Inbox.as(account(family)).get("/messages/unread-count").then().body("count", is(0));
    }

    @Test
    void another_parents_message_does_not_exist() {
        var family = known(aFamily());
        TestFacts.tell(FactsOf.absenceEarned(family.child()));
        var id = Inbox.awaitOf(account(family), 1).get(0).get("id");

        Inbox.as("someone-else").post("/messages/" + id + "/read").then().statusCode(404);
        assertThat(Inbox.of("someone-else")).isEmpty();
        assertThat(Inbox.of(account(family)).get(0).get("readAt")).isNull();
    }

    @Test
    void the_inbox_is_read_page_by_page() {
        var family = known(aFamily());
        for (var i = 0; i < 3; i++) {
            TestFacts.tell(FactsOf.extraDayWithdrawn(family.child()));
        }
        Inbox.awaitOf(account(family), 3);

        var first = Inbox.as(account(family))
                .get("/messages?limit=2")
                .then()
                .body("items.size()", is(2))
                .extract()
                .jsonPath();
        Inbox.as(account(family))
                .get("/messages?limit=2&cursor=" + first.getString("next"))
                .then()
                .body("items.size()", is(1))
                .body("next", is((Object) null));
    }

    @Test
    void a_stream_gives_the_state_of_the_inbox_and_each_change_of_it() throws IOException, InterruptedException {
        var family = known(aFamily());
        TestFacts.tell(FactsOf.absenceEarned(family.child()));
        var message = Inbox.awaitOf(account(family), 1).get(0).get("id");

        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/messages/stream"))
                .header("Authorization", "Bearer " + Tokens.of(account(family), "parent"))
                .build();
        var events = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data:"))
                .iterator();
        assertThat(events.next()).isEqualTo("data:{\"unread\":1,\"newest\":\"" + message + "\"}");
        Inbox.as(account(family)).post("/messages/" + message + "/read").then().statusCode(200);
        assertThat(events.next()).isEqualTo("data:{\"unread\":0,\"newest\":\"" + message + "\"}");
        assertThat(events.hasNext()).isFalse();
    }

    private static CreditChanged credit(Family family, Movement movement) {
        return FactsOf.credit(family.child(), movement, movement == Movement.GRANT ? 120 : -120, WHY);
    }

    private static Family known(Family family) {
        family.tell();
        return family;
    }

    private static String account(Family family) {
        return family.person("Sanne").account();
    }
}
