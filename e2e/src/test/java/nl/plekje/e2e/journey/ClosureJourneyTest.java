package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.BAS;
import static nl.plekje.e2e.town.People.LIEKE;
import static nl.plekje.e2e.town.People.MIRJAM;
import static nl.plekje.e2e.town.People.PETRA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Inbox;
import nl.plekje.e2e.town.Person;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** E15: a manager closes a group, and every family that it reaches knows, and has what makes it good. */
class ClosureJourneyTest {

    private static final LocalDate THURSDAY = LocalDate.parse("2027-01-07");

    /** Less than two days ahead. */
    private static final LocalDate SOON = LocalDate.parse("2026-11-19");

    @Test
    @Tag("CR-036")
    void a_closure_is_looked_at_with_everyone_it_reaches_then_announced_and_made_good_at_once() {
        var noor = Child.of(SANNE, "Noor");
        var group = noor.groupOn(THURSDAY);
        var location = noor.locationIdOn(THURSDAY);

        try (var mirjam = Browser.visit(Browser.Screen.PHONE).signIn("office", "mirjam")) {
            looksWhomItReaches(mirjam, location, group);
        }
        try (var mirjam = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "mirjam")) {
            looksWhomItReaches(mirjam, location, group);
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

    /** What a closure of the group would do, before anybody is told. */
    private static void looksWhomItReaches(Visitor office, String location, String group) {
        office.link("Sluitingen").click();
        picks(office, location);
        office.looksRight();
        office.page().getByLabel("Eerste dag").fill(THURSDAY.toString());
        office.page().getByLabel("Oorzaak").selectOption("STAFF_SHORTAGE");
        office.page().getByLabel("Wat gaat dicht?").selectOption(group);
        office.tabsTo("button[type=submit]").presses("Enter");
        office.sees("Wie bellen").sees("Sanne de Vries").looksRight();
    }

    @Test
    @ResourceLock(Plekje.CLOCK)
    @Tag("N1")
    void a_closure_in_two_days_is_followed_until_every_family_knows() {
        var bram = Child.of(LIEKE, "Bram");
        var location = bram.locationIdOn(SOON);
        var manager = managerOf(location);
        var closure = announced(manager, location, bram.groupOn(SOON));
        await().until(() -> families(closure).getInt("families") > 0);

        try (var lieke = Browser.visit(Browser.Screen.PHONE).signIn("parent", "lieke")) {
            lieke.open("/parent/inbox");
            var message = lieke.page()
                    .locator("article")
                    .filter(new Locator.FilterOptions().setHasText("is dicht op do 19 november"));
            message.getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Ik weet het"))
                    .tap();
            assertThat(message).containsText("bevestigd di 17 november");
            lieke.looksRight();
        }
        assertThat(families(closure).getInt("confirmed")).isOne();

        Plekje.at("2026-11-17T10:00", () -> {
            await().untilAsserted(() -> assertThat(warnings(manager, closure)).hasSize(1));
            var families = families(closure).getInt("notReached");
            try (var office = Browser.visit(Browser.Screen.PHONE).signIn("office", manager.name())) {
                office.open("/office/signals");
                office.sees("niet bereikt").looksRight();
                calls(office, location, families, (families + 1) / 2);
            }
            try (var office = Browser.visit(Browser.Screen.DESKTOP).signIn("office", manager.name())) {
                office.open("/office/signals");
                office.sees("niet bereikt").looksRight();
                calls(office, location, (families + 1) / 2, 0);
            }
            await().untilAsserted(() -> assertThat(warnings(manager, closure)).isEmpty());
        });
    }

    /** The manager calls families that do not know until so many are left, and puts each down. */
    private static void calls(Visitor office, String location, int families, int until) {
        office.open("/office/closures");
        picks(office, location);
        office.button("Wie de sluiting van do 19 november 2026 raakt").click();
        office.sees(families + " niet bereikt").looksRight();
        for (var left = families - 1; left >= until; left--) {
            office.button(Pattern.compile("Gesproken met het gezin van"))
                    .first()
                    .click();
            office.sees(left + " niet bereikt");
        }
        office.looksRight();
    }

    /** Who manages one location only is not asked which. */
    private static void picks(Visitor office, String location) {
        var picker = office.page().getByLabel("Locatie");
        office.sees("Nieuwe sluiting");
        if (picker.count() > 0) {
            picker.selectOption(location);
        }
    }

    private static String announced(Person manager, String location, String group) {
        return manager.asks()
                .body(Map.of(
                        "firstDay",
                        SOON.toString(),
                        "lastDay",
                        SOON.toString(),
                        "cause",
                        "STAFF_SHORTAGE",
                        "extent",
                        "GROUP",
                        "group",
                        group))
                .post("/api/placement/locations/{id}/closures", location)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Person managerOf(String location) {
        return Stream.of(MIRJAM, BAS)
                .filter(one -> one.asks()
                                .get("/api/placement/locations/{id}/closures", location)
                                .statusCode()
                        == 200)
                .findFirst()
                .orElseThrow();
    }

    /** How many families know of a closure. */
    private static JsonPath families(String closure) {
        var answer = PETRA.asks().get("/api/notification/closures/{id}/reach", closure);
        return answer.statusCode() == 200 ? answer.jsonPath() : JsonPath.from("{\"families\":0}");
    }

    /** Early warnings about the closure that hold now. */
    private static List<Object> warnings(Person manager, String closure) {
        return manager.reads("/api/complaint/signals?limit=200")
                .getList("items.findAll { it.subject == 'closure/" + closure
                        + "' && it.kind == 'N1' && !it.clearedAt }");
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

    /** The children that the closure of a location reaches. */
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
