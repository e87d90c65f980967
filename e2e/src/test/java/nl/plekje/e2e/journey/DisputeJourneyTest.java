package nl.plekje.e2e.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/** A dispute outside, from the letter that tells of it to the fee that goes back to the family. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Plekje.CLOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class DisputeJourneyTest {

    private static final String FILE = "GC-2026-118";

    @Test
    @Tag("CO-024")
    @Tag("CO-025")
    void a_dispute_without_a_complaint_is_entered_and_ruled_on_and_finance_refunds_its_fee() {
        try (var karin = Browser.visit(Browser.Screen.PHONE).signIn("office", "karin")) {
            karin.open("/office/disputes")
                    .button("Geschil zonder klacht vastleggen")
                    .tap();
            karin.page().getByLabel("Dossiernummer").fill(FILE);
            karin.page().getByLabel("Tegen welke rechtspersoon?").selectOption("smallsteps");
            karin.looksRight();
            save(karin);
            karin.sees("Het geschil is vastgelegd.")
                    .sees("zonder eerdere klacht")
                    .looksRight();

            karin.button("Afloop van dossier " + FILE).tap();
            karin.page().getByLabel("Wat het gezin voor het geschil betaalde").fill("25,00");
            karin.looksRight();
            save(karin);
            karin.sees("De afloop is vastgelegd.").sees("terug te betalen").looksRight();
        }

        try (var frank = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "frank")) {
            frank.link("Geschillen").click();
            frank.sees(FILE).sees("Smallsteps B.V.").looksRight();
            frank.tabsTo("[aria-label='Terugbetaling bij dossier " + FILE + "']")
                    .presses("Enter");
            frank.looksRight();
            save(frank);
            frank.sees("De terugbetaling is vastgelegd.")
                    .sees("terugbetaald op")
                    .looksRight();
        }
    }

    private static void save(Visitor visitor) {
        visitor.sheet()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Vastleggen"))
                .click();
    }
}
