package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming in and going out. */
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
            sanne.page().locator("#username").fill("sanne");
            sanne.page().locator("#password").fill("plekje");
            sanne.page().locator("#kc-login").tap();
            sanne.page().waitForURL("**/parent/agenda");
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
}
