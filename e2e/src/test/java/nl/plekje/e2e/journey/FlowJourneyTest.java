package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.OLGA;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.plekje.e2e.town.Wire;
import org.junit.jupiter.api.Test;

/** What operations does with a fact that a service cannot apply. */
class FlowJourneyTest {

    private static final int SERVICES = 5;

    @Test
    void a_fact_that_cannot_be_applied_waits_is_rehearsed_and_given_up_with_a_reason() {
        Wire.tell("tariff-set", "{\"provider\": \"smallsteps\", \"hourlyRateCents\": \"a lot\"}");
        await().until(() -> OLGA.reads("/api/credit/dead-letters")
                                .getList("items")
                                .size()
                        == 1
                && OLGA.reads("/api/complaint/dead-letters").getList("items").size() == 1);

        try (var olga = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "olga")) {
            olga.open("/office/flow").sees("1 feit blijft liggen").looksRight();
            letterOf(olga, "Tegoed").click();
            assertThat(olga.sheet()).containsText("Wat er misging");
            olga.button("Proefdraaien").click();
            olga.sees("Dit zou weer mislukken.").looksRight();

            olga.button("Loslaten").click();
            olga.sees("Schrijf een reden op; die blijft bewaard").looksRight();
            olga.page().getByLabel("Waarom doe je dit?").fill("Getypt door een mens, niet door een dienst.");
            olga.button("Loslaten").click();
            olga.sees("Afgehandeld: tariff-set");

            letterOf(olga, "Klachten").click();
            olga.page().getByLabel("Waarom doe je dit?").fill("Hetzelfde feit, bij een andere dienst.");
            olga.button("Loslaten").click();
            assertThat(olga.text("niets blijft liggen")).hasCount(SERVICES);
            olga.looksRight().speaks("English").sees("Settled: tariff-set");
            assertThat(olga.text("nothing is stuck")).hasCount(SERVICES);
            olga.looksRight();
        }
    }

    /** Credit and complaints both read tariffs: what one cannot apply, the other cannot either. */
    private static Locator letterOf(Visitor visitor, String service) {
        return visitor.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(service))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("tariff-set"));
    }
}
