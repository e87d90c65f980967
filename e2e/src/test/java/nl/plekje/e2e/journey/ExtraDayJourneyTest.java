package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** E4: a parent asks for an extra day on a phone, a planner decides at a desk with the keyboard alone. */
class ExtraDayJourneyTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    @Test
    @Tag("CR-005")
    void an_extra_day_paid_with_credit_is_granted_by_keyboard_and_takes_its_seat() {
        var noor = Child.of(SANNE, "Noor");
        var group = new Group(noor.groupOn(LocalDate.parse("2026-12-28")));
        noor.earnsWith(LocalDate.parse("2026-12-28"));
        var expected = group.expectedOn(FRIDAY) + 1;

        try (var sanne = Browser.visit(Browser.Screen.PHONE).signIn("parent", "sanne")) {
            sanne.link("Extra dag aanvragen").tap();
            sanne.choosesChild("Noor");
            sanne.button("vrijdag 27 november").tap();
            sanne.sees("Van je tegoed")
                    .sees("10,5 uur")
                    .sees("wo 25 november, 08:00")
                    .looksRight();
            sanne.button("Aanvraag versturen").tap();
            sanne.sees("Aangevraagd: Noor, vrijdag 27 november")
                    .sees("Je krijgt antwoord uiterlijk wo 25 november, 08:00.")
                    .looksRight();
        }

        await().until(() -> Group.queue().stream()
                .anyMatch(item -> FRIDAY.toString().equals(item.get("day"))
                        && item.get("child").toString().contains("Noor")));
        try (var petra = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "petra")) {
            petra.sees("Het eerste antwoord dat nodig is staat bovenaan.").looksRight();
            petra.tabsTo("tr[data-row]");
            petra.pressesUntilOn("ArrowDown", "Noor, vr 27 november");
            petra.presses("Enter").sees("Op vr 27 november 2026 is er plek").looksRight();
            petra.presses("a");
            petra.sees("Toegekend: Noor, vr 27 november. De plek is bezet en de ouder heeft bericht.")
                    .looksRight();
        }
        await().untilAsserted(() -> assertThat(group.expectedOn(FRIDAY)).isEqualTo(expected));
        try (var petra = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "petra")) {
            petra.link("Bezetting").click();
            petra.page().getByLabel("Locatie").selectOption(noor.locationIdOn(LocalDate.parse("2026-12-28")));
            petra.tabsTo("[data-place]");
            petra.presses("PageDown", "End");
            petra.sees("%d/%d".formatted(expected, (int) group.on(FRIDAY).get("capacity")))
                    .looksRight();
        }

        try (var sanne = Browser.visit(Browser.Screen.PHONE).signIn("parent", "sanne")) {
            sanne.open("/parent/extra-day");
            sanne.choosesChild("Noor");
            sanne.sees("Toegekend: je kind is welkom op vr 27 november 2026 van 08:00 tot 18:30.")
                    .looksRight();
            sanne.open("/parent/agenda/credit");
            sanne.sees("af 10,5 uur").looksRight();
            sanne.speaks("English").sees("off 10.5 hours").looksRight();
        }
        assertThat(noor.on(FRIDAY)).containsEntry("status", "EXTRA");
    }
}
