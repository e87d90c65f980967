package nl.plekje.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real browser: one process for all tests, a fresh context (cookies, storage) for each person. */
final class Browser {

    /** Widths at which the screens are tried. */
    enum Screen {
        PHONE(390, 844),
        DESKTOP(1440, 900);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser browser;

    private Browser() {}

    /** A person at a screen, not signed in yet. */
    static Visitor visit(Screen screen) {
        var context = browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale("nl-NL")
                .setTimezoneId("America/New_York")
                .setBaseURL(Plekje.address()));
        return new Visitor(context);
    }

    /** Someone with a browser window. */
    static final class Visitor implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> consoleErrors = new ArrayList<>();

        private Visitor(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    consoleErrors.add(message.text());
                }
            });
            page.onPageError(consoleErrors::add);
        }

        Page page() {
            return page;
        }

        /** Opens an app and signs in as one of the demo people. */
        Page signIn(String app, String person) {
            page.navigate("/login?to=/" + app + "/");
            page.locator("#username").fill(person);
            page.locator("#password").fill("plekje");
            page.locator("#kc-login").click();
            page.waitForURL("**/" + app + "/**");
            return page;
        }

        /** No violation of WCAG 2.2 AA on the screen as it stands. */
        void looksAccessible() {
            var results = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze();
            assertThat(results.getViolations())
                    .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                            + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList())
                    .isEmpty();
        }

        /** The browser had nothing to complain about. */
        void hadNoErrors() {
            assertThat(consoleErrors).isEmpty();
        }

        /** Keeps a picture of the screen under {@code target/pictures}. */
        void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        if (browser == null) {
            playwright = Playwright.create();
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
            executable().ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }

    /** The browser named by CHROMIUM, or the system's; without one Playwright looks for its own. */
    private static java.util.Optional<Path> executable() {
        var named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return java.util.Optional.of(Path.of(named));
        }
        return java.util.stream.Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
