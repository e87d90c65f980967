package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.DAAN;
import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.LIEKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Group;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** E5, and what a family does with its credit: the statement, a swap, a day that it gives back. */
class CreditJourneyTest {

    @Test
    @ResourceLock(Plekje.CLOCK)
    @Tag("CR-028")
    void a_day_that_nobody_decides_is_answered_on_the_date_the_family_chose_with_what_else_there_is() {
        var tuesday = LocalDate.parse("2026-12-08");
        var amir = Child.of(FATIMA, "Amir");
        amir.earnsWith(LocalDate.parse("2026-12-07"));
        var balance = amir.balance();
        new Group(amir.groupOn(LocalDate.parse("2026-12-09"))).leaveNoSeatOn(tuesday);

        try (var fatima = Browser.visit(Browser.Screen.DESKTOP).signIn("parent", "fatima")) {
            looksAtTheEighth(fatima, amir);
        }
        try (var fatima = Browser.visit(Browser.Screen.PHONE).signIn("parent", "fatima")) {
            looksAtTheEighth(fatima, amir);
            fatima.button("Aanvraag versturen").tap();
            fatima.sees("Aangevraagd: Amir, dinsdag 8 december")
                    .sees("Je krijgt antwoord uiterlijk vr 20 november, 17:00.")
                    .looksRight();
        }
        assertThat(amir.balance()).isLessThan(balance);
        await().untilAsserted(() -> assertThat(amir.on(tuesday)).containsEntry("status", "REQUESTED"));
        Plekje.at("2026-11-20T17:00", () -> await().untilAsserted(
                        () -> assertThat(amir.on(tuesday)).isEmpty()));

        for (var screen : new Browser.Screen[] {Browser.Screen.PHONE, Browser.Screen.DESKTOP}) {
            try (var fatima = Browser.visit(screen).signIn("parent", "fatima")) {
                fatima.open("/parent/agenda/credit");
                fatima.sees("uur tegoed is weer vrij.").looksRight();
                fatima.open("/parent/extra-day?for=" + amir.id());
                fatima.sees("Niet gelukt")
                        .sees("Hier is wel plek")
                        .looksRight()
                        .speaks("English")
                        .sees("There is a place here")
                        .looksRight();
            }
        }
        assertThat(amir.balance()).isEqualTo(balance);
    }

    /** A day that is full, with the answer wanted earlier than it would come. */
    private static void looksAtTheEighth(Visitor parent, Child child) {
        parent.open("/parent/extra-day?for=" + child.id());
        parent.button("Volgende maand").click();
        parent.button("dinsdag 8 december, vol").click();
        parent.sees("Op di 8 december 2026 is er geen plek vrij.")
                .sees("Hier is wel plek")
                .looksRight();
        parent.page().getByLabel("Eerder antwoord nodig?").selectOption("2026-11-20");
        parent.sees("vr 20 november, 17:00").looksRight();
    }

    @ParameterizedTest
    @EnumSource(
            value = Browser.Screen.class,
            names = {"PHONE", "DESKTOP"})
    @Tag("C11")
    void credit_can_be_followed_from_the_first_movement_and_taken_along_as_a_file(Browser.Screen screen)
            throws IOException {
        try (var sanne = Browser.visit(screen).signIn("parent", "sanne")) {
            sanne.open("/parent/agenda/credit");
            sanne.sees("verloopt na do 31 december 2026")
                    .sees("Op deze dagen is de kans groot")
                    .sees("Alle bewegingen")
                    .looksRight();
            var download = sanne.page()
                    .waitForDownload(
                            () -> sanne.link("Download als bestand").first().click());
            assertThat(download.suggestedFilename()).matches("plekje-credit-2026-11-\\d\\d\\.csv");
            assertThat(Files.readString(download.path()))
                    .startsWith("\uFEFFWanneer;Opvang;Beweging;")
                    .contains(";kinderdagverblijf;verdiend;630;");
            sanne.speaks("English").sees("expires after Thu 31 December 2026").looksRight();

            sanne.link("See all days").first().click();
            sanne.sees("The number says how many places are free now.").looksRight();
        }
    }

    @Test
    @Tag("CR-040")
    void where_days_are_swapped_a_family_names_the_day_it_gives_up() {
        var fleur = Child.of(DAAN, "Fleur");
        var given = LocalDate.parse("2026-12-10");
        var wanted = likelyDay(fleur, "2026-12-07", "2026-12-18");
        try (var daan = Browser.visit(Browser.Screen.PHONE).signIn("parent", "daan")) {
            daan.open("/parent/extra-day?for=%s&on=%s".formatted(fleur.id(), wanted));
            daan.page().getByLabel("Which day do you give up for it?").selectOption(given.toString());
            daan.sees("With the day you give up").looksRight();
            daan.button("Send request").tap();
            daan.sees("Requested: Fleur")
                    .sees("In exchange for Thu 10 December")
                    .looksRight();
            daan.speaks("Nederlands").sees("In ruil voor do 10 december").looksRight();
        }
    }

    @Test
    @Tag("CR-058")
    void giving_a_day_back_late_costs_what_stands_above_the_button() {
        var puk = Child.of(LIEKE, "Puk");
        var tomorrow = LocalDate.parse("2026-11-18");
        String request =
                puk.askExtraDay(tomorrow, "INVOICE").statusCode(201).extract().path("id");
        await().untilAsserted(() -> assertThat(puk.extraDay(request)).containsEntry("state", "GRANTED"));
        try (var lieke = Browser.visit(Browser.Screen.PHONE).signIn("parent", "lieke")) {
            lieke.open("/parent/extra-day?for=" + puk.id());
            lieke.button("Extra dag van woensdag 18 november afzeggen").tap();
            assertThat(lieke.sheet()).containsText(Pattern.compile("Als je nu afzegt, betaal je \\d"));
            lieke.looksRight();
            lieke.button("De dag houden").tap();
            assertThat(puk.extraDay(request)).containsEntry("state", "GRANTED");

            lieke.button("Extra dag van woensdag 18 november afzeggen").tap();
            lieke.button(Pattern.compile("Afzeggen en .* betalen")).tap();
            lieke.sees("Afgezegd").looksRight();
        }
        assertThat(puk.extraDay(request)).containsEntry("state", "CANCELLED");
    }

    /** The first day in that period on which the child will probably get an extra day. */
    private static String likelyDay(Child child, String from, String until) {
        return child.parent()
                .reads(
                        "/api/credit/children/{id}/bookable-days?careType=DAY_CARE&from={from}&until={until}",
                        child.id(),
                        from,
                        until)
                .getString("days.find { it.likelihood == 'LIKELY' }.day");
    }
}
