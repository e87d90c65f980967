package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.PETRA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Inbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** E15: a manager closes a group, and every family that it reaches knows, and has what makes it good. */
class ClosureJourneyTest {

    private static final LocalDate THURSDAY = LocalDate.parse("2027-01-07");

    @Test
    @Tag("CR-036")
    void a_closure_is_looked_at_with_everyone_it_reaches_then_announced_and_made_good_at_once() {
        var noor = Child.of(SANNE, "Noor");
        var group = noor.groupOn(THURSDAY);
        var location = noor.locationIdOn(THURSDAY);

        try (var mirjam = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "mirjam")) {
            mirjam.link("Sluitingen").click();
            var picker = mirjam.page().getByLabel("Locatie");
            mirjam.sees("Nieuwe sluiting");
            if (picker.count() > 0) {
                picker.selectOption(location);
            }
            mirjam.looksRight();
            mirjam.page().getByLabel("Eerste dag").fill(THURSDAY.toString());
            mirjam.page().getByLabel("Oorzaak").selectOption("STAFF_SHORTAGE");
            mirjam.page().getByLabel("Wat gaat dicht?").selectOption(group);
            mirjam.tabsTo("button[type=submit]").presses("Enter");
            mirjam.sees("Wie bellen").sees("Sanne de Vries").looksRight();
            mirjam.button(Pattern.compile("Sluiting van do 7 januari aankondigen aan \\d+ gezin"))
                    .click();
            mirjam.sees("De sluiting is aangekondigd.").looksRight();
            mirjam.speaks("English").sees("Whom").looksRight();
        }

        List<String> reached = reached(location);
        assertThat(reached).contains(noor.id());
        await().untilAsserted(() -> assertThat(reached)
                .allSatisfy(child -> assertThat(compensations(child)).contains("CREDIT")));
        await().untilAsserted(() ->
                assertThat(new Inbox(SANNE).titles()).anyMatch(title -> title.contains("7 januari 2027")));

        try (var sanne = Browser.visit(Browser.Screen.PHONE).signIn("parent", "sanne")) {
            sanne.open("/parent/agenda/credit");
            sanne.sees("Als goedmaker")
                    .sees("Op do 7 januari 2027 kon de opvang niet doorgaan")
                    .looksRight();
            sanne.button("Geld voor donderdag 7 januari").tap();
            assertThat(sanne.sheet()).containsText("10,5 uur die niet verlopen");
            sanne.looksRight();
            sanne.button("Kies geld").tap();
            sanne.sees("Uitbetaald").looksRight();
        }
        assertThat(compensations(noor.id())).containsExactly("MONEY");
    }

    @Test
    @Tag("BI-031")
    void a_manager_gives_credit_with_words_that_the_family_reads() {
        var noor = Child.of(SANNE, "Noor");
        var before = noor.balance();
        try (var mirjam = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "mirjam")) {
            mirjam.open("/office/children/" + noor.id() + "/credit");
            mirjam.sees("Tegoed geven").looksRight();
            mirjam.page().getByLabel("Uren").fill("1");
            mirjam.page().getByLabel("Reden").selectOption("MISTAKE");
            mirjam.page().getByLabel("Toelichting").fill("De groep ging te laat open.");
            mirjam.button("Geef tegoed").click();
            mirjam.sees("1 uur gegeven. Het gezin leest nu waarom.").looksRight();
        }
        assertThat(noor.balance()).isEqualTo(before + 60);
        try (var sanne = Browser.visit(Browser.Screen.PHONE).signIn("parent", "sanne")) {
            sanne.open("/parent/agenda/credit");
            sanne.sees("De groep ging te laat open.").looksRight();
        }
    }

    /** The children that the latest closure of a location reaches. */
    private static List<String> reached(String location) {
        var closure = PETRA.reads("/api/placement/locations/{id}/closures?limit=200", location)
                .getString("items.find { it.firstDay == '" + THURSDAY + "' }.id");
        return PETRA.reads("/api/placement/locations/{id}/closures/{closure}/reach", location, closure)
                .getList("items.child");
    }

    private static List<String> compensations(String child) {
        return PETRA.reads("/api/credit/children/{id}/compensations", child)
                .getList("items.findAll { it.day == '" + THURSDAY + "' }.state");
    }
}
