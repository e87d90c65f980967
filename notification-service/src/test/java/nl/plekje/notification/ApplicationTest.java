package nl.plekje.notification;

import static nl.plekje.notification.surroundings.Family.aFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import nl.plekje.events.ApplicationChanged.Change;
import nl.plekje.events.ApplicationChanged.RemovedFor;
import nl.plekje.events.ApplicationChanged.State;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.notification.surroundings.FactsOf;
import nl.plekje.notification.surroundings.Family;
import nl.plekje.notification.surroundings.Inbox;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing enters, changes or leaves a waiting list without a message to each custodian. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class ApplicationTest {

    private final LocationId location = LocationId.next();

    @Test
    @Tag("P3")
    void what_staff_recorded_is_for_the_family_to_confirm_before_its_term_ends() {
        var family = known(aFamily());
        TestFacts.tell(FactsOf.application(family.child(), location, State.REGISTERED, Change.REGISTERED, null));

        assertThat(Inbox.awaitOf(account(family, "Sanne"), 1).get(0))
                .containsEntry("kind", "APPLICATION_REGISTERED")
                .containsEntry("title", "Bevestig de aanvraag voor Noor bij De Wilg")
                .containsEntry(
                        "body",
                        "We hebben een aanvraag voor je genoteerd, vanaf ma 1 maart 2027 (kinderdagverblijf). Klopt het?"
                                + " Bevestig dat uiterlijk di 1 december 2026, 00:00, of bel ons. Tot dan telt de aanvraag"
                                + " nog niet mee.");
        Inbox.as(account(family, "Sanne"))
                .get("/messages")
                .then()
                .body("items[0].why.because.facts.weekday.value", contains("MONDAY", "THURSDAY"));
    }

    @Test
    @Tag("P3")
    void every_change_is_told_to_each_custodian_in_the_own_language() {
        var family = known(aFamily().with("Sam", "en", true));
        for (var change : EnumSet.complementOf(EnumSet.of(Change.REMOVED))) {
            var state = change == Change.WITHDRAWN ? State.WITHDRAWN : State.CONFIRMED;
            TestFacts.tell(FactsOf.application(family.child(), location, state, change, null));
        }

        assertThat(Inbox.awaitOf(account(family, "Sanne"), 4))
                .extracting(it -> it.get("title"))
                .containsExactlyInAnyOrder(
                        "Noor staat op de wachtlijst van De Wilg",
                        "Noor staat op de wachtlijst van De Wilg",
                        "De aanvraag voor Noor bij De Wilg is gewijzigd",
                        "De aanvraag voor Noor bij De Wilg is ingetrokken");
        assertThat(Inbox.awaitOf(account(family, "Sam"), 4))
                .extracting(it -> it.get("title"))
                .contains("The application for Noor at De Wilg has been withdrawn");
    }

    @Test
    @Tag("P3")
    void who_leaves_the_list_without_asking_for_it_reads_why() {
        var family = known(aFamily());
        for (var reason : RemovedFor.values()) {
            TestFacts.tell(FactsOf.application(family.child(), location, State.REMOVED, Change.REMOVED, reason));
        }

        assertThat(Inbox.awaitOf(account(family, "Sanne"), RemovedFor.values().length))
                .allSatisfy(message -> assertThat(message)
                        .containsEntry("title", "De aanvraag voor Noor bij De Wilg staat niet meer op de lijst"))
                .extracting(it -> it.get("body"))
                .doesNotHaveDuplicates()
                .contains("Noor is te oud voor deze opvang (kinderdagverblijf).");
    }

    private Family known(Family family) {
        TestFacts.tell(FactsOf.location(location, "De Wilg"));
        family.tell();
        return family;
    }

    private static String account(Family family, String firstName) {
        return family.person(firstName).account();
    }
}
