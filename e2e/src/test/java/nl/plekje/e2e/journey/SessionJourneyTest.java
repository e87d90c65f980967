package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming in and going out. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Plekje.CLOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class SessionJourneyTest {

    /** How every token begins: {"alg": in base 64. */
    private static final String TOKEN = "eyJ";

    @ParameterizedTest
    @CsvSource({
        "PHONE, parent, Welkom bij Plekje, Welcome to Plekje",
        "DESKTOP, office, Plekje voor kantoor en locatie, Plekje for office and location"
    })
    void who_is_not_signed_in_sees_the_way_in_in_two_languages(
            Browser.Screen screen, String app, String dutch, String english) {
        try (var visitor = Browser.visit(screen)) {
            visitor.open("/" + app + "/");
            assertThat(visitor.heading(dutch)).isVisible();
            assertThat(visitor.link("Inloggen")).isVisible();
            visitor.looksRight();
            visitor.speaks("English");
            assertThat(visitor.heading(english)).isVisible();
            visitor.looksRight();
        }
    }

    @Test
    void one_signs_in_where_one_was_keeps_no_token_in_reach_of_scripts_and_signs_out_for_good() {
        try (var sanne = Browser.visit(Browser.Screen.PHONE)) {
            sanne.open("/parent/agenda");
            sanne.link("Inloggen").tap();
            sanne.saysWho("sanne", "/parent/agenda");
            sanne.sees("november 2026").looksRight();

            assertThat(sanne.withinReachOfScripts()).doesNotContain(TOKEN);
            assertThat(sanne.page().context().cookies())
                    .filteredOn(cookie -> cookie.name.startsWith("q_"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.httpOnly)
                    .extracting((Cookie cookie) -> cookie.value)
                    .noneMatch(value -> value.contains(SANNE.token().substring(0, 60)));

            sanne.page().locator("header button[aria-expanded]").tap();
            sanne.looksRight();
            sanne.button("Uitloggen").tap();
            sanne.page().waitForURL("**/");
            sanne.open("/parent/");
            assertThat(sanne.heading("Welkom bij Plekje")).isVisible();
            assertThat(sanne.withinReachOfScripts()).doesNotContain("Noor");
            sanne.link("Inloggen").tap();
            assertThat(sanne.page().locator("#username")).isVisible();
        }
    }

    @Test
    void a_session_that_ends_says_so_and_loses_nothing_that_was_written() {
        try (var sanne = Browser.visit(Browser.Screen.PHONE).signIn("parent", "sanne")) {
            sanne.open("/parent/help/new");
            sanne.page().getByLabel("Ik heb een vraag").check();
            sanne.page().getByLabel("Onderwerp").fill("Laarzen");
            sanne.page().getByLabel("Wat is er gebeurd?").fill("Zijn de laarzen van Noor bij jullie blijven staan?");

            sanne.stayedAway().button("Versturen").tap();
            assertThat(sanne.heading("Je sessie is verlopen")).isVisible();
            sanne.looksRight().speaks("English");
            assertThat(sanne.heading("Your session has expired")).isVisible();
            sanne.looksRight().speaks("Nederlands");

            sanne.link("Inloggen").tap();
            sanne.saysWho("sanne", "/parent/help/new");
            assertThat(sanne.page().getByLabel("Onderwerp")).hasValue("Laarzen");
            sanne.button("Versturen").tap();
            sanne.sees("We hebben je vraag ontvangen").looksRight();
        }
        assertThat(SANNE.reads("/api/complaint/complaints").<String>getList("items.subject"))
                .containsOnlyOnce("Laarzen");
    }

    @Test
    void a_planner_whose_session_ended_decides_nothing_and_comes_back_to_the_same_room() {
        try (var petra = Browser.visit(Browser.Screen.DESKTOP).signIn("office", "petra")) {
            petra.open("/office/occupancy");
            petra.tabsTo("[data-place='0-0']");
            petra.stayedAway().presses("PageDown");
            assertThat(petra.heading("Je sessie is verlopen")).isVisible();
            petra.looksRight().tabsTo("a[href^='/login']").presses("Enter");
            petra.saysWho("petra", "/office/occupancy");
            petra.sees("23 november t/m 27 november").looksRight();
        }
    }
}
