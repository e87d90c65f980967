package nl.plekje.e2e.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import nl.plekje.local.demo.Demo;
import nl.plekje.local.stack.Stack;
import nl.plekje.local.stack.StackPorts;
import nl.plekje.local.stack.StackSettings;
import nl.plekje.local.stack.Watcher;
import org.awaitility.Awaitility;

/**
 * The whole stack, started once for all tests of this JVM and filled with the demo. Its clock starts at a fixed moment
 * and goes on from there; the tests share the town, so each has days of its own.
 */
public final class Plekje {

    /** Locked by tests that move the clock, and by those that go on beside others and read it. */
    public static final String CLOCK = "clock";

    /** When the story of the tests begins: a Tuesday morning. */
    public static final LocalDateTime START = LocalDateTime.parse("2026-11-17T08:00");

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    /** How long a fact may take from one service to the next, on a machine that does other things too. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Services trust what they read from the clock's file for a tenth of a second. */
    private static final Duration CLOCK_SETTLES = Duration.ofMillis(300);

    private static Stack stack;
    /** Beside those of the named families. Fewer than the whole demo, which takes longer to load. */
    private static int children = 120;

    private Plekje() {}

    /** Fills the town with about this many children, if it does not run yet. */
    public static synchronized void fillWith(int many) {
        children = many;
    }

    /** The running stack. */
    public static synchronized Stack stack() {
        if (stack == null) {
            Awaitility.setDefaultTimeout(PATIENCE);
            var kept = System.getProperty("plekje.town");
            stack = kept == null ? startTemporary() : new KeptTown(Path.of(kept)).start(Plekje::load);
        }
        return stack;
    }

    private static Stack startTemporary() {
        var fresh = new Stack(StackSettings.temporary());
        fresh.up(fresh.parts(), Watcher.NONE);
        load(fresh);
        return fresh;
    }

    private static void load(Stack fresh) {
        putClock(fresh.settings().clockFile(), START);
        Demo.load(fresh, children, System.out);
    }

    /** Address of the gateway. */
    public static String address() {
        return "http://localhost:" + stack().settings().ports().of("gateway");
    }

    /** Address of the realm. */
    static String realm() {
        return "http://localhost:" + stack().settings().ports().of(StackPorts.KEYCLOAK) + "/realms/plekje";
    }

    /** Moves the clock of all services to this moment in Amsterdam, and back to the morning of the story afterwards. */
    public static void at(String local, Runnable happening) {
        var file = stack().settings().clockFile();
        putClock(file, LocalDateTime.parse(local));
        settle();
        try {
            happening.run();
        } finally {
            putClock(file, START);
            settle();
        }
    }

    /** Lets the clock of all services go on from moment to moment, and puts it back to the morning of the story afterwards. */
    public static void going(Consumer<Consumer<LocalDateTime>> happening) {
        var file = stack().settings().clockFile();
        try {
            happening.accept(next -> {
                putClock(file, next);
                settle();
            });
        } finally {
            putClock(file, START);
            settle();
        }
    }

    private static void putClock(Path file, LocalDateTime local) {
        try {
            var moment = local.atZone(AMSTERDAM).toInstant();
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "clock", ".new");
            Files.writeString(fresh, Duration.between(Instant.now(), moment).toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each service reads the file at its own moment, and none tells when: here one has to wait. */
    private static void settle() {
        try {
            Thread.sleep(CLOCK_SETTLES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
