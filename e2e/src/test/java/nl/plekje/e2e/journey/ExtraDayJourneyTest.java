package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E4: a parent asks for an extra day, a planner decides at a desk with the keyboard alone. */
class ExtraDayJourneyTest {

    @ParameterizedTest
    @CsvSource({
        "PHONE, 2026-12-28, 2026-11-27, 27 november, wo 25 november, 1",
        "DESKTOP, 2026-12-29, 2026-12-11, 11 december, wo 9 december, 3"
    })
    @Tag("CR-005")
    void an_extra_day_paid_with_credit_is_granted_by_keyboard_and_takes_its_seat(
            Browser.Screen screen, LocalDate earning, LocalDate friday, String day, String answer, int weeksOn) {
        var noor = Child.of(SANNE, "Noor");
        var group = new Group(noor.groupOn(earning));
        noor.earnsWith(earning);
        var expected = group.expectedOn(friday) + 1;

        try (var sanne = Browser.visit(screen).signIn("parent", "sanne")) {
            sanne.link("Extra dag aanvragen").click();
            sanne.choosesChild("Noor");
            if (friday.getMonthValue() == 12) {
                sanne.button("Volgende maand").click();
            }
            sanne.button("vrijdag " + day + ", kans groot").click();
            sanne.sees("Van je tegoed")
                    .sees("10,5 uur")
                    .sees(answer + ", 08:00")
                    .looksRight();
            sanne.button("Aanvraag versturen").click();
            sanne.sees("Aangevraagd: Noor, vrijdag " + day)
                    .sees("Je krijgt antwoord uiterlijk " + answer + ", 08:00.")
                    .looksRight();
        }

        await().until(() -> Group.queue().stream()
                .anyMatch(item -> friday.toString().equals(item.get("day"))
                        && item.get("child").toString().contains("Noor")));
        try (var petra = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "petra")) {
            petra.sees("Het eerste antwoord dat nodig is staat bovenaan.").looksRight();
            petra.tabsTo("tr[data-row]");
            petra.pressesUntilOn("ArrowDown", "Noor, vr " + day);
            petra.presses("Enter").sees("Op vr " + day + " 2026 is er plek").looksRight();
            petra.presses("a");
            petra.sees("Toegekend: Noor, vr " + day + ". De plek is bezet en de ouder heeft bericht.")
                    .looksRight();
        }
        await().untilAsserted(() -> assertThat(group.expectedOn(friday)).isEqualTo(expected));
        try (var petra = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "petra")) {
            petra.link("Bezetting").click();
            petra.page().getByLabel("Locatie").selectOption(noor.locationIdOn(earning));
            petra.tabsTo("[data-place]");
            for (var week = 0; week < weeksOn; week++) {
                petra.presses("PageDown").isQuiet();
            }
            petra.presses("End");
            petra.sees("%d/%d".formatted(expected, (int) group.on(friday).get("capacity")))
                    .looksRight();
        }

        try (var sanne = Browser.visit(screen).signIn("parent", "sanne")) {
            sanne.open("/parent/extra-day");
            sanne.choosesChild("Noor");
            sanne.sees("Toegekend: je kind is welkom op vr " + day + " 2026 van 08:00 tot 18:30.")
                    .looksRight();
            sanne.open("/parent/agenda/credit");
            sanne.sees("af 10,5 uur").looksRight();
            sanne.speaks("English").sees("off 10.5 hours").looksRight();
        }
        assertThat(noor.on(friday)).containsEntry("status", "EXTRA");
    }
}
