package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.OLGA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Inbox;
import nl.plekje.e2e.town.StuckReader;
import nl.plekje.e2e.town.Wire;
import org.junit.jupiter.api.Test;

/** What operations does with facts that a service cannot apply. */
class FlowJourneyTest {

    private static final int SERVICES = 5;
    private static final int MANY = 13;
    /** A year in which nothing else happens. */
    private static final LocalDate LAPSES = LocalDate.parse("2029-03-31");

    private static final String WHY = "Waarom doe je dit?";

    @Test
    void a_fact_that_cannot_be_applied_is_read_masked_and_given_up_by_two_people() {
        Wire.tell("tariff-set", "{\"provider\": \"smallsteps\", \"rateCents\": \"a lot\"}");
        await().until(() ->
                lettersOf("credit").size() == 1 && lettersOf("complaint").size() == 1);

        try (var olga = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "olga")) {
            olga.open("/office/flow").sees("1 feit blijft liggen").looksRight();
            letterOf(olga, "Tegoed").click();
            assertThat(olga.sheet()).containsText("/rateCents is no long");
            assertThat(olga.sheet()).containsText("\"provider\" : \"smallsteps\"");
            assertThat(olga.sheet()).not().containsText("a lot");
            olga.button("Proefdraaien").click();
            olga.sees("Dit zou weer mislukken.").looksRight();

            olga.button("Toon wat verborgen is").click();
            olga.page().getByLabel("Waarom moet je dit lezen?").fill("Welk tarief is het?");
            olga.button("Toon alles").click();
            assertThat(olga.sheet()).containsText("a lot");
            olga.sees("Volledig gelezen door Olga Dekker").looksRight();

            olga.button("Loslaten aanvragen").click();
            olga.sees("Schrijf een reden op; die blijft bewaard").looksRight();
            asks(olga);
            letterOf(olga, "Klachten").click();
            asks(olga);
            assertThat(waitingForASecond(olga)).hasCount(2);
            letterOf(olga, "Tegoed").click();
            olga.sees("Iemand anders van beheer moet dit bevestigen of weigeren.")
                    .looksRight();
            assertThat(olga.button("Loslaten bevestigen")).hasCount(0);
        }

        try (var otto = Browser.visit(Browser.Screen.PHONE).signIn("office", "otto")) {
            otto.open("/office/flow").sees("Wacht op een tweede persoon").looksRight();
            letterOf(otto, "Tegoed").click();
            otto.sees("om dit los te laten: Getypt door een mens, niet door een dienst.")
                    .looksRight();
            otto.button("Loslaten bevestigen").click();
            otto.sees("Losgelaten: tariff-set");

            letterOf(otto, "Klachten").click();
            otto.page().getByLabel(WHY).fill("Eerst vragen wie het typte.");
            otto.button("Weigeren").click();
            otto.sees("tariff-set: niet losgelaten, het bericht wacht weer").looksRight();
            letterOf(otto, "Klachten").click();
            otto.sees("Eerst vragen wie het typte.");
            otto.page().getByLabel(WHY).fill("Niemand weet het meer.");
            otto.button("Loslaten aanvragen").click();
            otto.sees("tariff-set: wacht op een tweede persoon");
        }

        try (var olga = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "olga")) {
            olga.open("/office/flow");
            letterOf(olga, "Klachten").click();
            olga.sees("Otto Kramer vroeg op").looksRight();
            olga.button("Loslaten bevestigen").click();
            assertThat(olga.text("niets blijft liggen")).hasCount(SERVICES);
            olga.looksRight().speaks("English").sees("Let go: tariff-set");
            assertThat(olga.text("nothing is stuck")).hasCount(SERVICES);
            olga.looksRight();
        }
    }

    @Test
    void a_backlog_is_seen_with_its_effect_and_offered_again_in_steps_until_each_parent_has_read_it_once() {
        var noor = Child.of(SANNE, "Noor");
        var amir = Child.of(FATIMA, "Amir");
        try (var reader = StuckReader.of("notification");
                var olga = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "olga")) {
            reader.stops();
            var told = Stream.concat(
                            Stream.of(Wire.tell("credit-warned", warning(noor, LAPSES))),
                            IntStream.range(1, MANY)
                                    .mapToObj(day -> Wire.tell("credit-warned", warning(amir, LAPSES.plusDays(day)))))
                    .toList();
            await().until(() -> OLGA.reads("/api/notification/flow").getInt("behind") >= MANY);
            olga.open("/office/flow");
            assertThat(cardOf(olga, "Berichten")).containsText(Pattern.compile("Wacht op verwerken\\s*\\d\\d"));
            olga.looksRight();

            reader.goesOnWithout(told);
            await().until(() -> lettersOf("notification").size() == MANY);
            olga.open("/office/flow").sees(MANY + " feiten blijven liggen");
            assertThat(cardOf(olga, "Berichten")).containsText("Ouders krijgen hun berichten later.");
            assertThat(warningsOfNoor()).isEmpty();
            olga.looksRight();

            olga.button("credit-warned (13 keer)").click();
            olga.button("Proefdraaien").click();
            olga.sees("Zou lukken: 0. Al verwerkt: 0. Zou weer mislukken: 13.").looksRight();
            reader.isMended();
            olga.button("Proefdraaien").click();
            olga.sees("Zou lukken: 13. Al verwerkt: 0. Zou weer mislukken: 0.");
            assertThat(warningsOfNoor()).isEmpty();

            olga.page().getByLabel(WHY).fill("De tabel is hersteld.");
            olga.button("1 van 13 opnieuw aanbieden").click();
            olga.sees("Dode berichten: 12");
            olga.button("10 van 12 opnieuw aanbieden").click();
            olga.sees("Dode berichten: 2");
            olga.button("2 van 2 opnieuw aanbieden").click();
            olga.sees("Dode berichten: 0").sees("Dubbel verwerkt: 0.").looksRight();
        }
        await().untilAsserted(() -> assertThat(warningsOfNoor()).hasSize(1));
        try (var sanne = Browser.visit(Browser.Screen.PHONE).signIn("parent", "sanne")) {
            sanne.open("/parent/inbox").isQuiet();
            assertThat(sanne.page()
                            .locator("article")
                            .filter(new Locator.FilterOptions().setHasText("Noor"))
                            .filter(new Locator.FilterOptions().setHasText("2029")))
                    .hasCount(1);
            sanne.looksRight();
        }
    }

    /** The letters that say so, not the line above that tells of the last deed. */
    private static Locator waitingForASecond(Visitor office) {
        return office.page().getByText("Wacht op een tweede persoon", new Page.GetByTextOptions().setExact(true));
    }

    private static void asks(Visitor olga) {
        olga.page().getByLabel(WHY).fill("Getypt door een mens, niet door een dienst.");
        olga.button("Loslaten aanvragen").click();
        assertThat(olga.sheet()).hasCount(0);
        olga.sees("tariff-set: wacht op een tweede persoon");
    }

    private static List<Map<String, Object>> lettersOf(String service) {
        return OLGA.reads("/api/{service}/dead-letters", service).getList("items");
    }

    private static List<String> warningsOfNoor() {
        return new Inbox(SANNE)
                .titles().stream()
                        .filter(title -> title.contains("Noor") && title.contains("2029"))
                        .toList();
    }

    /** As credit would tell it: that hours lapse after this day. */
    private static String warning(Child child, LocalDate lastDay) {
        return """
                {"child": "%s", "version": 1, "careType": "DAY_CARE", "occasion": "EXPIRY", "minutes": 630, "days": 0,
                 "lastDay": "%s", "daysAhead": 30, "bookable": [], "warnedAt": "2026-11-17T07:00:00Z"}""".formatted(child.id(), lastDay);
    }

    private static Locator cardOf(Visitor visitor, String service) {
        return visitor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(service));
    }

    /** Credit and complaints both read tariffs: what one cannot apply, the other cannot either. */
    private static Locator letterOf(Visitor visitor, String service) {
        return cardOf(visitor, service)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("tariff-set"));
    }
}
