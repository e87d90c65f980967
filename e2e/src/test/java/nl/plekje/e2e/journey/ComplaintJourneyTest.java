package nl.plekje.e2e.journey;

import static nl.plekje.e2e.town.People.DAAN;
import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.KARIN;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.plekje.e2e.town.Person;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/** A complaint from the first word to the letter, for who files it and for who handles it. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Plekje.CLOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class ComplaintJourneyTest {

    /** The demo's parent of a child with Sterrekinderopvang, whose location has a manager. */
    private static final Person PARENT = DAAN;

    @Test
    @Tag("CO-018")
    @Tag("CO-019")
    @Tag("CO-053")
    void a_question_becomes_a_complaint_is_heard_and_judged_and_the_parent_follows_it_all() {
        try (var daan = Browser.visit(Browser.Screen.PHONE).signIn("parent", PARENT.name())) {
            daan.speaks("Nederlands").link("Hulp").tap();
            daan.link("Iets melden").tap();
            daan.page().getByLabel("Ik heb een vraag").check();
            daan.page().getByLabel("Onderwerp").fill("Natte jas in de tas");
            daan.page().getByLabel("Wat is er gebeurd?").fill("Waarom gaat de jas van Fleur nat mee naar huis?");
            daan.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "jas.txt", "text/plain", "Een foto volgt.".getBytes(StandardCharsets.UTF_8)));
            daan.sees("jas.txt (1 kB)").looksRight();
            daan.button("Versturen").tap();
            daan.sees("Je krijgt uiterlijk do 19 november 2026").looksRight();
            daan.link("Je zaak volgen").tap();
            daan.sees("jas.txt").sees("Beloofd").looksRight();

            daan.button("Dit is een klacht").tap();
            daan.looksRight();
            daan.page().getByLabel("Waarom?").fill("Het gebeurt nu elke week.");
            daan.sheet().getByRole(AriaRole.BUTTON, named("Versturen")).tap();
            daan.sees("Aangepast. We gaan er zo mee verder.").sees("Dit wordt nu behandeld als klacht.");
        }

        try (var karin = Browser.visit(Browser.Screen.DESKTOP).signIn("office", KARIN.name())) {
            karin.sees("Live, bijgewerkt").looksRight();
            karin.link("Natte jas in de tas").first().click();
            karin.sees("Het gebeurt nu elke week.").looksRight();

            karin.button("Categorie vaststellen").click();
            karin.sheet().getByLabel("Categorie").selectOption("PEDAGOGICAL_QUALITY");
            karin.sheet().getByRole(AriaRole.BUTTON, named("Vastleggen")).click();
            karin.sees("De categorie staat vast.");

            karin.button("Contact vastleggen").click();
            karin.looksRight();
            karin.page().getByLabel("Wat is er besproken?").fill("Gebeld: de droogkast was stuk.");
            karin.page().getByLabel("Afgesproken vervolg").fill("Woensdag laten we weten of hij werkt.");
            karin.sheet().getByRole(AriaRole.BUTTON, named("Vastleggen")).click();
            karin.sees("Contact vastgelegd.");

            karin.button(Pattern.compile("^Horen$")).click();
            karin.page().getByLabel("Naam of functie").fill("De groep");
            karin.page().getByLabel("Wat is er besproken?").fill("De groep hing natte jassen over stoelen.");
            karin.sheet().getByRole(AriaRole.BUTTON, named("Vastleggen")).click();
            karin.sees("Vastgelegd wie gehoord is.");

            karin.link("Oordeel schrijven").click();
            karin.page().getByLabel("De klacht in eigen woorden").fill("De jas ging een paar keer nat mee naar huis.");
            karin.page().getByLabel("Uit de tijdlijn overnemen").selectOption(index(1));
            karin.page().locator("#verdict-verdict").selectOption("PARTLY");
            karin.page().locator("#verdict-reasons").fill("De kast was stuk, maar dat is niet verteld.");
            karin.page().locator("#verdict-solution").fill("Fleur krijgt een reservejas. De kast is gemaakt.");
            karin.page().getByLabel("Ondertekend door").fill("Karin Hendriks");
            karin.button("Oordeel versturen").click();
            karin.sees("Maatregel ontbreekt").looksRight();

            karin.button("Maatregel toevoegen").click();
            karin.page()
                    .getByLabel("Maatregel 1", new Page.GetByLabelOptions().setExact(true))
                    .fill("Droogkast elke maand nakijken");
            karin.sees("Alles is er");
            karin.button("Oordeel versturen").click();
            karin.sees("Oordeel: deels gegrond").looksRight();
            karin.speaks("English").sees("Decision: partly upheld").looksRight();
        }

        try (var daan = Browser.visit(Browser.Screen.PHONE).signIn("parent", PARENT.name())) {
            daan.speaks("Nederlands").open("/parent/help");
            daan.link("Natte jas in de tas").tap();
            daan.sees("Oordeel: deels gegrond")
                    .sees("Gebeld: de droogkast was stuk.")
                    .sees("Droogkast elke maand nakijken")
                    .sees("Oordeel als brief")
                    .looksRight();
            var verdict = PARENT.reads("/api/complaint/complaints")
                    .<String, String>getMap(
                            "items.find { it.subject == 'Natte jas in de tas' }.clocks.find { it.clock == 'VERDICT' }");
            assertThat(verdict.get("doneAt")).isLessThan(verdict.get("dueAt"));
            daan.speaks("English").sees("Decision: partly upheld").looksRight();
        }
    }

    @Test
    @Tag("CO-027")
    void three_complaints_about_one_closure_are_linked_and_each_family_gets_a_letter_of_its_own() {
        var location = (String)
                SANNE.reads("/api/placement/locations").getList("items.id").get(0);
        var cases = List.of(
                files(SANNE, location, "Dicht zonder bericht"),
                files(FATIMA, location, "Gesloten groep"),
                entered(location, "Groep dicht"));

        try (var karin = Browser.visit(Browser.Screen.DESKTOP).signIn("office", KARIN.name())) {
            karin.open("/office/cases/" + cases.get(0)).sees("Over hetzelfde?").looksRight();
            karin.button(Pattern.compile("^Koppelen met")).first().click();
            karin.sees("Gekoppeld. Ze vormen nu één groep.").sees("1 andere zaak over dezelfde gebeurtenis");
            karin.button(Pattern.compile("^Koppelen met")).first().click();
            karin.sees("2 andere zaken over dezelfde gebeurtenis").looksRight();
        }

        cases.forEach(ComplaintJourneyTest::judge);
        cases.forEach(id -> assertThat(KARIN.reads("/api/complaint/complaints/{id}", id)
                        .getList("documents.findAll { it.purpose == 'LETTER' }"))
                .hasSize(2));

        try (var karin = Browser.visit(Browser.Screen.DESKTOP).signIn("office", KARIN.name())) {
            karin.open("/office/cases/" + cases.get(2))
                    .sees("Oordeel als brief")
                    .sees("2 andere zaken");
            karin.open("/office/overview")
                    .sees("Locaties: klachten per 100 kinderen")
                    .looksRight();
            karin.open("/office/reports/2026").sees("Jaarverslag klachten 2026").looksRight();
            karin.speaks("English").sees("Annual complaints report 2026").looksRight();
        }
        var report = KARIN.reads("/api/complaint/reports/annual/2026");
        assertThat(report.getInt("lines.find { it.category == 'CLOSURE_OF_GROUP_OR_LOCATION' }.total"))
                .isEqualTo(cases.size());
    }

    private static String files(Person parent, String location, String subject) {
        var filing = Map.of(
                "kind", "COMPLAINT",
                "category", "CLOSURE_OF_GROUP_OR_LOCATION",
                "location", location,
                "subject", subject,
                "text", "De groep was vrijdag dicht en wij wisten van niets.",
                "eventOn", "2026-11-13");
        return parent.asks()
                .body(filing)
                .post("/api/complaint/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String entered(String location, String subject) {
        return KARIN.asks()
                .body(Map.of(
                        "kind", "COMPLAINT",
                        "category", "CLOSURE_OF_GROUP_OR_LOCATION",
                        "subject", subject,
                        "text", "Een opa belde: de deur was vrijdag dicht.",
                        "eventOn", "2026-11-13",
                        "location", location,
                        "onBehalfOf",
                                Map.of(
                                        "channel",
                                        "TELEPHONE",
                                        "relation",
                                        "NO_CUSTOMER",
                                        "telephone",
                                        "030 123 45 67")))
                .post("/api/complaint/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Contact, a hearing and a verdict whose one measure is done. */
    private static void judge(String id) {
        act(id, "contacts", Map.of("way", "TELEPHONE", "reached", true, "summary", "Uitgelegd wat er misging."));
        act(
                id,
                "hearings",
                Map.of(
                        "party",
                        "PROVIDER",
                        "who",
                        "De groep",
                        "way",
                        "IN_PERSON",
                        "summary",
                        "Het bericht ging te laat weg."));
        act(
                id,
                "verdict",
                Map.of(
                        "ownWords", "De groep was dicht zonder bericht.",
                        "findings",
                                List.of(Map.of(
                                        "finding", "Het bericht ging niet uit.", "source", "Gesprek met de groep")),
                        "verdict", "UPHELD",
                        "reasons", "Wij hadden dit moeten vertellen.",
                        "solution", "U krijgt de dag terug.",
                        "measures", List.of(Map.of("what", "Belrondje bij sluiting", "doneOn", "2026-11-16")),
                        "signedBy", "Karin Hendriks"));
    }

    private static void act(String id, String act, Map<String, Object> body) {
        KARIN.asks()
                .body(body)
                .post("/api/complaint/complaints/{id}/" + act, id)
                .then()
                .statusCode(200);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static com.microsoft.playwright.options.SelectOption index(int place) {
        return new com.microsoft.playwright.options.SelectOption().setIndex(place);
    }
}
