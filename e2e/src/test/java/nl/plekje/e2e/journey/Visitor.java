package nl.plekje.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Someone with a browser window. Closing it looks whether the browser had something to complain about. */
final class Visitor implements AutoCloseable {

    /** How long a screen may take on a machine that does other things too. */
    static final double PATIENCE_MILLIS = 15_000;

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_PRESSES = 60;

    /** What the browser says about each request without a connection; that is no fault of ours. */
    private static final String OFFLINE = "ERR_INTERNET_DISCONNECTED";

    /** What the browser says when nobody is signed in any more; expected where a session ends. */
    private static final String TURNED_AWAY = "status of 401";

    /**
     * Credit hears a moment later than placement that an absence was taken back, and refuses to say what another would earn
     * until then; the app asks again.
     */
    private static final String NOT_HEARD_YET = "status of 422";

    private static final String ASKED_AGAIN = "/absence-quote";

    private final BrowserContext context;
    private final Path lastSeen;
    private final Runnable leaves;
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private boolean sessionEnded;

    /**
     * @param lastSeen where to leave a picture of what was on the screen at the end; null for none
     * @param leaves what happens when the window is closed
     */
    Visitor(BrowserContext context, Path lastSeen, Runnable leaves) {
        this.context = context;
        this.lastSeen = lastSeen;
        this.leaves = leaves;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = newPage();
    }

    private Page newPage() {
        var fresh = context.newPage();
        fresh.onConsoleMessage(message -> {
            var expected = message.text().contains(OFFLINE)
                    || sessionEnded && message.text().contains(TURNED_AWAY)
                    || message.text().contains(NOT_HEARD_YET)
                            && message.location().contains(ASKED_AGAIN);
            if (message.type().equals("error") && !expected) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        fresh.onPageError(complaints::add);
        return fresh;
    }

    Page page() {
        return page;
    }

    /** Drives into a tunnel. */
    Visitor losesConnection() {
        context.setOffline(true);
        return this;
    }

    Visitor hasConnection() {
        context.unrouteAll();
        context.setOffline(false);
        return this;
    }

    /** What is sent from now on arrives, but the answers get lost on the way back, until {@link #hasConnection}. */
    Visitor losesAnswersOf(String pattern) {
        context.route(pattern, route -> {
            if (route.request().method().equals("GET")) {
                route.resume();
            } else {
                route.fetch();
                route.abort("internetdisconnected");
            }
        });
        return this;
    }

    /** Is away for so long that all sessions end, the one with Keycloak too. */
    Visitor stayedAway() {
        sessionEnded = true;
        context.clearCookies();
        return this;
    }

    /** Closes the window and starts with a new one; the device keeps what it kept. */
    Visitor closesTheApp() {
        page.close();
        page = newPage();
        return this;
    }

    /** Opens an app and signs in as one of the demo people. */
    Visitor signIn(String app, String person) {
        page.navigate("/login?to=/" + app + "/");
        return saysWho(person, "/" + app + "/");
    }

    /** Fills in Keycloak's form and comes back to that path. */
    Visitor saysWho(String person, String path) {
        page.locator("#username").fill(person);
        page.locator("#password").fill("plekje");
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile("[^?]*" + path + ".*"));
        return this;
    }

    /** Goes to a page of the app. */
    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The sheet or dialog that stands over the page. */
    Locator sheet() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator text(String words) {
        return page.getByText(words);
    }

    /** These words can be seen, once or more. */
    Visitor sees(String words) {
        assertThat(page.getByText(words).locator("visible=true").first()).isVisible();
        return this;
    }

    Visitor presses(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Presses Tab until the focus is on something that this selector matches. */
    Visitor tabsTo(String selector) {
        page.locator(selector).first().waitFor();
        return pressesUntil("Tab", "element => element.matches(" + quoted(selector) + ")");
    }

    /** Presses a key until the focus is on what has this name. */
    Visitor pressesUntilOn(String key, String name) {
        return pressesUntil(
                key,
                "element => (element.getAttribute('aria-label') ?? element.innerText).replaceAll('\u00a0', ' ').includes("
                        + quoted(name) + ")");
    }

    private Visitor pressesUntil(String key, String there) {
        for (var times = 0; times < MOST_PRESSES; times++) {
            if ((boolean) page.evaluate("() => (" + there + ")(document.activeElement)")) {
                return this;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("pressed " + key + " " + MOST_PRESSES + " times; now on "
                + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Changes the language where one is. */
    Visitor speaks(String language) {
        if (!button(language).isVisible()) {
            page.locator("header button[aria-expanded]").click();
        }
        button(language).click();
        assertThat(page.locator("html")).hasAttribute("lang", language.equals("English") ? "en" : "nl");
        if (page.locator("header button[aria-expanded=true]").count() > 0) {
            presses("Escape");
        }
        return this;
    }

    /** Everything a script of the page could read of what the browser keeps. */
    String withinReachOfScripts() {
        return (String) page.evaluate(
                "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, window.name])");
    }

    /** In a page with a choice of children. */
    Visitor choosesChild(String name) {
        page.locator("main label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")))
                .click();
        return this;
    }

    /** Nothing is loading and nothing moves any more. */
    Visitor isQuiet() {
        page.waitForFunction("() => !document.querySelector('[aria-busy=\"true\"]') && document.querySelector('h1')");
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        page.waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running'"
                + " || one.effect.getComputedTiming().iterations === Infinity)");
        return this;
    }

    /** No violation of WCAG 2.2 AA on the screen as it stands, and nothing to scroll sideways for. */
    Visitor looksRight() {
        isQuiet();
        var options = new AxeRunOptions();
        // All rules are looked at; what is in order needs no description.
        options.setResultTypes(List.of("violations"));
        var results = new AxeBuilder(page)
                .options(options)
                .withTags(WCAG_2_2_AA)
                // Everything stands in one document; else each look opens a page of its own to gather what frames say.
                .setLegacyMode(true)
                .analyze();
        assertThat(results.getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList())
                .isEmpty();
        var overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels to scroll sideways")
                .isZero();
        return this;
    }

    @Override
    public void close() {
        try (context) {
            if (lastSeen != null) {
                page.screenshot(new Page.ScreenshotOptions().setPath(lastSeen));
            }
        } finally {
            leaves.run();
        }
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
