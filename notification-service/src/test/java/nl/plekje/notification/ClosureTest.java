package nl.plekje.notification;

import static nl.plekje.notification.surroundings.Family.aFamily;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.notification.surroundings.FactsOf;
import nl.plekje.notification.surroundings.Family;
import nl.plekje.notification.surroundings.Inbox;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contracts and closures: facts of four topics that come in any order. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class ClosureTest {

    private final LocationId location = LocationId.next();

    @BeforeEach
    void it_is_a_tuesday_in_november() {
        TestClock.setTo("2026-11-17T08:00");
    }

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
    }

    @Test
    void a_signed_contract_welcomes_with_place_and_days() {
        var family = aFamily();
        family.tell();
        TestFacts.tell(FactsOf.location(location, "De Eik"));
        TestFacts.tell(family.contractAt(location));

        assertThat(inbox(family, 1).get(0))
                .containsEntry("kind", "CONTRACT_SIGNED")
                .containsEntry("title", "Noor heeft een plek bij De Eik")
                .containsEntry(
                        "body",
                        "Welkom! Noor heeft van di 1 september 2026 t/m ma 1 mei 2028 een plek (kinderdagverblijf).");
        assertThat(MailServer.awaitMailTo(family.person("Sanne").email(), 1)).hasSize(1);
    }

    @Test
    void a_contract_that_ends_on_another_day_is_told_once_and_welcomes_nobody_again() {
        var family = aFamily();
        var contract = ContractId.next();
        family.tell();
        TestFacts.tell(FactsOf.location(location, "De Eik"));
        TestFacts.tell(family.contract(contract, 1, location, LocalDate.of(2031, 1, 11)));
        TestFacts.tell(family.contract(contract, 2, location, LocalDate.of(2031, 1, 11)));
        TestFacts.tell(family.contract(contract, 3, location, LocalDate.of(2030, 12, 20)));

        assertThat(inbox(family, 2).get(0))
                .containsEntry("kind", "CONTRACT_END_MOVED")
                .containsEntry("title", "De laatste opvangdag van Noor is veranderd")
                .containsEntry(
                        "body",
                        "Noor kan tot en met vr 20 december 2030 bij De Eik terecht (kinderdagverblijf)."
                                + " Dat was za 11 januari 2031.");
    }

    @Test
    void a_closure_reaches_the_families_of_the_location_and_no_other() {
        var here = withContract(aFamily(), location);
        var elsewhere = withContract(aFamily(), LocationId.next());
        inbox(here, 1);
        inbox(elsewhere, 1);
        TestFacts.tell(FactsOf.closure(location, FactsOf.DAY, FactsOf.DAY));

        assertThat(inbox(here, 2).get(0))
                .containsEntry("title", "De Eik is dicht op do 26 november 2026: studiedag")
                .containsEntry("link", "/parent/agenda");
        assertThat(inbox(elsewhere, 1)).hasSize(1);
    }

    @Test
    void a_day_that_the_calendar_had_closed_all_along_is_told_to_be_open() {
        var family = withContract(aFamily(), location);
        inbox(family, 1);
        TestFacts.tell(FactsOf.opened(location, FactsOf.DAY));

        assertThat(inbox(family, 2).get(0))
                .containsEntry("title", "De Eik is toch open op do 26 november 2026 (was dicht: feestdag)");
    }

    @Test
    void a_closure_of_several_days_names_first_and_last() {
        var family = withContract(aFamily(), location);
        inbox(family, 1);
        TestFacts.tell(FactsOf.closure(location, FactsOf.DAY, FactsOf.DAY.plusDays(1)));

        assertThat(inbox(family, 2).get(0))
                .containsEntry("title", "De Eik is dicht van do 26 november 2026 t/m vr 27 november 2026: studiedag");
    }

    @Test
    void a_family_that_comes_later_hears_of_closures_ahead_and_not_of_past_ones() {
        TestFacts.tell(FactsOf.location(location, "De Eik"));
        TestFacts.tell(FactsOf.closure(location, FactsOf.DAY, FactsOf.DAY));
        var past = LocalDate.of(2026, 10, 1);
        TestFacts.tell(FactsOf.closure(location, past, past));
        var witness = withContract(aFamily(), location);
        inbox(witness, 2);

        var family = withContract(aFamily(), location);
        assertThat(inbox(family, 2))
                .extracting(it -> it.get("kind"))
                .containsExactlyInAnyOrder("CONTRACT_SIGNED", "CLOSURE_ANNOUNCED");
    }

    @Test
    void what_happened_before_a_family_came_or_on_other_days_is_no_news() {
        TestFacts.tell(FactsOf.location(location, "De Eik"));
        var witness = withContract(aFamily(), location);
        inbox(witness, 1); // a closure withdrawn before the contract is known is no news to this family either
        for (var week = 0; week < 3; week++) {
            var day = FactsOf.DAY.plusWeeks(week);
            var announced = FactsOf.closure(location, day, day);
            TestFacts.tell(announced);
            TestFacts.tell(FactsOf.withdrawn(announced));
        }
        inbox(witness, 7);

        var onWednesdays = aFamily();
        onWednesdays.tell();
        TestFacts.tell(onWednesdays.contractAt(location, DayOfWeek.WEDNESDAY));
        var onThursdays = withContract(aFamily(), location);
        TestFacts.tell(FactsOf.closure(location, FactsOf.DAY, FactsOf.DAY));
        assertThat(inbox(onThursdays, 2))
                .extracting(it -> it.get("kind"))
                .containsExactlyInAnyOrder("CONTRACT_SIGNED", "CLOSURE_ANNOUNCED");
        assertThat(inbox(onWednesdays, 1)).extracting(it -> it.get("kind")).containsExactly("CONTRACT_SIGNED");
    }

    @Test
    void in_whatever_order_the_facts_come_each_is_told_once() {
        var family = aFamily();
        TestFacts.tell(FactsOf.closure(location, FactsOf.DAY, FactsOf.DAY));
        TestFacts.tell(family.contractAt(location));
        family.tell();
        TestFacts.tell(FactsOf.location(location, "De Eik"));
        family.movedTo("elsewhere@family.example").tell();

        assertThat(inbox(family, 2))
                .extracting(it -> it.get("title"))
                .containsExactlyInAnyOrder(
                        "Noor heeft een plek bij De Eik", "De Eik is dicht op do 26 november 2026: studiedag");
    }

    private static Family withContract(Family family, LocationId location) {
        family.tell();
        TestFacts.tell(FactsOf.location(location, "De Eik"));
        TestFacts.tell(family.contractAt(location));
        return family;
    }

    private static java.util.List<java.util.Map<String, Object>> inbox(Family family, int count) {
        return Inbox.awaitOf(family.person("Sanne").account(), count);
    }
}
