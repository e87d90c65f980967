package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Inbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E1, E2 and E3: a parent reports an absence, on a phone and at a desk. */
class AbsenceJourneyTest {

    private static final int DAY = 630;

    private static final Pattern LEAVE_EARNS = Pattern.compile("Vrij of anders ?: 10,5.uur tegoed");
    private static final Pattern ILLNESS_EARNS_NOT = Pattern.compile("Ziek ?: geen tegoed");

    private static Child noor;

    @BeforeAll
    static void meetNoor() {
        noor = Child.of(SANNE, "Noor");
    }

    @Test
    @Tag("CR-002")
    void two_taps_report_an_absence_that_earns_credit_and_one_takes_it_back() {
        var thursday = LocalDate.parse("2026-11-26");
        var balance = noor.balance();
        try (var sanne = Browser.visit(Browser.Screen.PHONE).signIn("parent", "sanne")) {
            sanne.sees("Vandaag is er opvang voor Noor.").looksRight();

            sanne.button("Afmelden: Noor, donderdag 26 november").tap();
            sanne.button(LEAVE_EARNS).tap();
            sanne.sees("Noor is afgemeld voor do 26 november")
                    .sees("De groep ziet dit nu.")
                    .sees("Je krijgt 10,5 uur tegoed. Je meldt 8 dagen van tevoren af; bij meer dan 7 dagen")
                    .sees("(ruilregels 2026, artikel 3). Geldig t/m do 31 december 2026.")
                    .sees("kan tot do 26 november, 08:00")
                    .looksRight();
            await().untilAsserted(() -> assertThat(noor.balance()).isEqualTo(balance + DAY));

            sanne.button("Ongedaan maken").tap();
            assertThat(sanne.button(LEAVE_EARNS)).isVisible();
            await().untilAsserted(() -> assertThat(noor.balance()).isEqualTo(balance));

            sanne.button(LEAVE_EARNS).tap();
            sanne.sees("Noor is afgemeld voor do 26 november");
            await().untilAsserted(() -> assertThat(noor.balance()).isEqualTo(balance + DAY));

            sanne.button("Sluiten").tap();
            sanne.speaks("English").sees("Today there is care for Noor.").looksRight();
        }
        assertThat(noor.on(thursday)).containsEntry("status", "ABSENT");
        assertThat(noor.balance()).isEqualTo(balance + DAY);
    }

    @Test
    @Tag("CR-002")
    void at_a_desk_the_same_starts_from_the_agenda() {
        var thursday = LocalDate.parse("2026-12-24");
        var balance = noor.balance();
        try (var sanne = Browser.visit(Browser.Screen.DESKTOP).signIn("parent", "sanne")) {
            sanne.open("/parent/agenda");
            sanne.button("Volgende maand").click();
            sanne.button("donderdag 24 december, Noor, Opvang").click();
            sanne.button(LEAVE_EARNS).click();
            sanne.sees("Noor is afgemeld voor do 24 december").looksRight();
            await().untilAsserted(() -> assertThat(noor.balance()).isEqualTo(balance + DAY));
            sanne.button("Ongedaan maken").click();
            assertThat(sanne.button(LEAVE_EARNS)).isVisible();
            await().untilAsserted(() -> assertThat(noor.balance()).isEqualTo(balance));
            sanne.button("Sluiten").click();
            sanne.speaks("English").sees("December 2026").looksRight();
        }
        assertThat(noor.on(thursday)).containsEntry("status", "CARE");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, Noor", "DESKTOP, Sem"})
    @Tag("CR-002")
    @Tag("CR-014")
    void an_illness_close_to_the_day_says_before_the_tap_that_it_earns_nothing_and_by_which_articles(
            Browser.Screen screen, String name) {
        var child = Child.of(SANNE, name);
        var balance = noor.balance();
        try (var sanne = Browser.visit(screen).signIn("parent", "sanne")) {
            sanne.button("Afmelden: " + name + ", donderdag 19 november").click();
            assertThat(sanne.button(ILLNESS_EARNS_NOT)).isVisible();
            sanne.text("Waarom dit antwoord?").click();
            sanne.sees("Voor deze dag krijg je geen tegoed: je meldt")
                    .sees("(ruilregels 2026, artikel 3)")
                    .sees("Ziekte is geen uitzondering (artikel 5).")
                    .looksRight();

            sanne.button(ILLNESS_EARNS_NOT).click();
            sanne.sees(name + " is afgemeld voor do 19 november").looksRight();
        }
        assertThat(child.on(LocalDate.parse("2026-11-19"))).containsEntry("status", "ABSENT");
        assertThat(noor.balance()).isEqualTo(balance);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, Noor, 2026-11-24, dinsdag 24 november, di 24 november 2026",
        "DESKTOP, Sem, 2026-11-23, maandag 23 november, ma 23 november 2026"
    })
    void an_absence_tapped_without_a_connection_goes_out_when_it_is_back_and_counts_once_if_sent_twice(
            Browser.Screen screen, String name, LocalDate day, String onTheButton, String inTheMessage) {
        var child = Child.of(SANNE, name);
        try (var sanne = Browser.visit(screen).signIn("parent", "sanne")) {
            sanne.button("Afmelden: " + name + ", " + onTheButton).click();
            assertThat(sanne.button(ILLNESS_EARNS_NOT)).isVisible();
            sanne.losesConnection();
            sanne.button(ILLNESS_EARNS_NOT).click();
            sanne.sees("Je afmelding staat klaar").looksRight();
            sanne.button("Sluiten").click();
            sanne.sees("1 afmelding wacht op verbinding").looksRight();
            assertThat(child.on(day)).containsEntry("status", "CARE");

            sanne.closesTheApp();
            sanne.hasConnection().losesAnswersOf("**/absences").open("/parent/");
            sanne.page().waitForCondition(() -> "ABSENT".equals(child.on(day).get("status")));
            sanne.sees("1 afmelding wacht op verbinding");

            sanne.hasConnection().open("/parent/");
            assertThat(sanne.page()
                            .locator("li[data-status=ABSENT]")
                            .filter(containing(String.valueOf(day.getDayOfMonth())))
                            .filter(containing(name)))
                    .isVisible();
            assertThat(sanne.text("1 afmelding wacht op verbinding")).hasCount(0);
            sanne.looksRight();
        }
        var told = name + " is afgemeld voor " + inTheMessage + ": geen tegoed";
        await().untilAsserted(() -> assertThat(new Inbox(SANNE).titles()).containsOnlyOnce(told));
        await().untilAsserted(() -> assertThat(new Inbox(SANNE).mails()).containsOnlyOnce(told));
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
