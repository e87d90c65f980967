package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.FATIMA;

import java.util.regex.Pattern;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Inbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Complaints, the register, messages and invoices: what people read and write. */
class PaperJourneyTest {

    @Test
    @Tag("CO-001")
    void a_complaint_is_filed_on_a_phone_and_the_coordinator_reads_it_in_the_familys_words() {
        try (var fatima = Browser.visit(Browser.Screen.PHONE).signIn("parent", "fatima")) {
            fatima.link("Hulp").tap();
            fatima.sees("Je vragen en klachten").looksRight();
            fatima.link("Iets melden").tap();
            fatima.button("Versturen").tap();
            fatima.sees("Er missen nog 3 dingen").looksRight();

            fatima.page().getByLabel("Ik heb een klacht").check();
            fatima.page().getByLabel("Onderwerp").fill("Deur stond open");
            fatima.page().getByLabel("Wat is er gebeurd?").fill("De voordeur stond open toen ik Amir bracht.");
            fatima.button("Versturen").tap();
            fatima.sees("We hebben je klacht ontvangen op di 17 november 2026")
                    .sees("We nemen uiterlijk do 19 november 2026")
                    .looksRight();
            fatima.speaks("English").sees("We received your complaint").looksRight();
        }
        Awaitility.await().until(() -> new Inbox(FATIMA)
                .mails().stream().anyMatch(subject -> subject.startsWith("We hebben je klacht ontvangen (K-2026-")));

        try (var karin = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "karin")) {
            karin.sees("Deur stond open").looksRight();
            karin.link("Deur stond open").first().click();
            karin.sees("De voordeur stond open toen ik Amir bracht.")
                    .sees("nog te bepalen")
                    .looksRight();
        }
    }

    @Test
    @Tag("CO-040")
    void the_register_of_2024_stands_beside_its_printed_table_with_every_difference_explained() {
        try (var karin = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "karin")) {
            karin.link("Klachtenregister").click();
            karin.sees("3 verschillen met het jaarverslag")
                    .sees(
                            "In de categorie pedagogische kwaliteit, zonder label, noemt het rapport 4 klachten; het register telt er 3.")
                    .sees("Klacht 320 van het register")
                    .sees("gedrukt: 4")
                    .looksRight();
            karin.speaks("English").sees("3 differences").looksRight();
        }
    }

    @Test
    void a_message_leads_to_what_it_is_about_and_is_read_when_one_says_so() {
        var amir = Child.of(FATIMA, "Amir");
        amir.reportAbsent(java.time.LocalDate.parse("2026-12-16"), "LEAVE").statusCode(201);
        var title = "Amir is afgemeld voor wo 16 december 2026: 10,5 uur tegoed";
        Awaitility.await().until(() -> new Inbox(FATIMA).titles().contains(title));
        try (var fatima = Browser.visit(Browser.Screen.PHONE).signIn("parent", "fatima")) {
            fatima.link(title).tap();
            var message = fatima.page()
                    .locator("article")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title));
            assertThat(message).containsText("De groep weet dat Amir die dag niet komt.");
            fatima.looksRight();
            message.getByText("Gelezen").tap();
            assertThat(message.getByText("Gelezen")).hasCount(0);
            message.getByText("Bekijk").tap();
            fatima.sees("woensdag 16 december").looksRight();
        }
    }

    @Test
    @Tag("BI-032")
    void an_invoice_explains_itself_in_two_taps() {
        try (var fatima = Browser.visit(Browser.Screen.PHONE).signIn("parent", "fatima")) {
            fatima.link("Geld").tap();
            fatima.sees("november 2026").sees("Opvang volgens contract").looksRight();
            fatima.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.TABLE)
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Waarom?"))
                    .first()
                    .tap();
            fatima.sees("Je contract (versie 1): 31,5 uur per week, 52 weken per jaar")
                    .sees("Het tarief dat geldt vanaf");
            fatima.looksRight();
            fatima.button(Pattern.compile("Volgende maand")).tap();
            fatima.sees("december 2026");
            fatima.speaks("English").sees("Care by contract").looksRight();
        }
    }
}
