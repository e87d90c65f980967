package nl.plekje.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.plekje.local.demo.Demo;
import nl.plekje.local.stack.Stack;

/** The whole stack, started once for all tests of this JVM and filled with the demo, at a fixed moment that moves on. */
final class Plekje {

    /** When the story of the tests begins: a Tuesday morning. */
    static final String START = "2026-11-17T08:00";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Duration CLOCK_SETTLES = Duration.ofMillis(300);
    private static Stack stack;

    private Plekje() {}

    /** The running stack. */
    static synchronized Stack stack() {
        if (stack == null) {
            var settings = nl.plekje.local.stack.StackSettings.temporary();
            stack = new Stack(settings);
            putClock(settings.clockFile(), START);
            stack.up(stack.parts(), nl.plekje.local.stack.Watcher.NONE);
            Demo.load(stack, System.out);
        }
        return stack;
    }

    /** Address of the gateway. */
    static String address() {
        return "http://localhost:" + stack().settings().ports().of("gateway");
    }

    /** Moves the clock of all services to this moment in Amsterdam. */
    static void clockTo(String local) {
        putClock(stack().settings().clockFile(), local);
    }

    private static void putClock(java.nio.file.Path file, String local) {
        try {
            var moment = LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "clock", ".new");
            Files.writeString(fresh, Duration.between(Instant.now(), moment).toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Thread.sleep(CLOCK_SETTLES.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
