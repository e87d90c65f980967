package nl.plekje.e2e.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.plekje.e2e.town.Plekje;

/**
 * A real browser, a fresh context (cookies, storage) for each visitor. Playwright may be used by one thread at a time, so
 * visitors at the same time have processes of their own, which others get when they leave.
 */
final class Browser {

    /** Widths at which the screens are tried. */
    enum Screen {
        /** The narrowest that must work. */
        SMALL(320, 640, true),
        PHONE(390, 844, true),
        DESKTOP(1440, 900, false);

        private final int width;
        private final int height;
        private final boolean touch;

        Screen(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    /** The browser is the system's, see {@code ./plekje test}; Playwright is not to fetch one of its own. */
    private static final Map<String, String> OUR_BROWSER = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private static final Deque<com.microsoft.playwright.Browser> FREE = new ConcurrentLinkedDeque<>();

    private Browser() {}

    /** A person at a screen, not signed in yet; the device is set to another time zone than Amsterdam's. */
    static Visitor visit(Screen screen) {
        return visit(screen, 1);
    }

    /** @param sharpness pixels of the screen for one of the page */
    static Visitor visit(Screen screen, double sharpness) {
        var free = FREE.poll();
        var browser = free == null ? start() : free;
        return new Visitor(
                browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setDeviceScaleFactor(sharpness)
                        .setHasTouch(screen.touch)
                        .setIsMobile(screen.touch)
                        .setLocale("nl-NL")
                        .setTimezoneId("America/New_York")
                        .setBaseURL(Plekje.address())),
                lastSeen(),
                () -> FREE.push(browser));
    }

    /** A file in {@code target/journeys} named after the test that asks; null outside tests. */
    private static Path lastSeen() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().endsWith("JourneyTest"))
                        .findFirst())
                .map(frame -> Path.of(
                        System.getProperty("plekje.module.target"),
                        "journeys",
                        frame.getClassName().replaceAll(".*\\.", ""),
                        frame.getMethodName() + "-" + VISITORS.incrementAndGet() + ".png"))
                .orElse(null);
    }

    private static com.microsoft.playwright.Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE_MILLIS);
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(OUR_BROWSER));
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
        executable().ifPresent(options::setExecutablePath);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(options);
    }

    /** The browser named by CHROMIUM, or the system's; without one Playwright looks for its own. */
    private static Optional<Path> executable() {
        var named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
