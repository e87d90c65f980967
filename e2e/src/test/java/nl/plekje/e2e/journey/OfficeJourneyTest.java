package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.FATIMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Group;
import org.junit.jupiter.api.Test;

/** What the office does at a desk, without a mouse. */
class OfficeJourneyTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-12-04");

    @Test
    void a_request_is_declined_by_keyboard_with_a_reason_that_the_parent_reads() {
        var lina = Child.of(FATIMA, "Lina");
        String request =
                lina.askExtraDay(FRIDAY, "INVOICE").statusCode(201).extract().path("id");
        await().until(() ->
                Group.queue().stream().anyMatch(item -> item.get("id").equals(request)));

        try (var petra = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "petra")) {
            petra.tabsTo("tr[data-row]").pressesUntilOn("ArrowDown", "Lina, vr 4 december");
            petra.presses("r");
            assertThat(petra.sheet()).containsText("Afwijzen: Lina, vr 4 december");
            petra.looksRight();

            petra.tabsTo("button[type=submit]").presses("Enter");
            petra.sees("Er mist nog 1 ding").looksRight();

            petra.tabsTo("dialog input[type=radio]").presses("ArrowDown").tabsTo("textarea");
            petra.page().keyboard().type("We zoeken nog een invalkracht.");
            petra.tabsTo("button[type=submit]").presses("Enter");
            petra.sees("Afgewezen: Lina, vr 4 december. De ouder leest nu waarom.")
                    .looksRight();
            petra.speaks("English").sees("Extra days").looksRight();
        }

        try (var fatima = Browser.visit(Browser.Screen.PHONE).signIn("parent", "fatima")) {
            fatima.open("/parent/extra-day");
            fatima.choosesChild("Lina");
            fatima.sees("Niet gelukt: op vr 4 december 2026 zijn er te weinig medewerkers.");
            fatima.button("Waarom?").last().tap();
            fatima.sees("Toelichting: We zoeken nog een invalkracht.").looksRight();
        }
    }

    @Test
    void a_child_is_found_by_the_name_of_who_calls_and_its_credit_reads_as_the_family_reads_it() {
        try (var petra = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "petra")) {
            petra.link("Kinderen").click();
            petra.page().getByLabel("Naam").fill("vries");
            petra.presses("Enter");
            petra.sees("Sanne de Vries").looksRight();
            petra.link("Noor").first().click();
            petra.sees("Kinderdagverblijf").looksRight();
            assertThat(petra.page().url()).doesNotContain("Noor");
        }
    }

    @Test
    void the_occupancy_grid_is_walked_with_the_keyboard_and_a_cell_explains_itself() {
        try (var petra = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "petra")) {
            petra.tabsTo("a[href$='/occupancy']").presses("Enter");
            petra.tabsTo("[data-place='0-0']").looksRight();
            petra.presses("End");
            assertThat(petra.page().locator("[data-place='0-4']")).isFocused();
            petra.presses("ArrowDown", "ArrowLeft");
            assertThat(petra.page().locator("[data-place='1-3']")).isFocused();
            petra.presses("Control+Home");
            assertThat(petra.page().locator("[data-place='0-0']")).isFocused();
            petra.presses("PageDown").sees("23 november t/m 27 november");
            assertThat(petra.page().locator("[data-place='0-0']")).isFocused();

            petra.isQuiet().presses("Enter");
            assertThat(petra.sheet()).containsText("maandag 23 november");
            petra.sees("op het drukste moment").looksRight();
            petra.presses("Escape");
            assertThat(petra.sheet()).hasCount(0);
            assertThat(petra.page().locator("[data-place='0-0']")).isFocused();

            petra.speaks("English").sees("23 November").looksRight();
        }
    }
}
