package nl.plekje.local.part;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is done when this JVM ends: parts are stopped, the latest first, and only then are their homes deleted. */
final class AtExit {

    private static final Deque<Runnable> FIRST = new ArrayDeque<>();
    private static final Deque<Runnable> LAST = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::run, "plekje-at-exit"));
    }

    private AtExit() {}

    /** Stops {@code part} when this JVM ends. */
    static void stop(Part part) {
        synchronized (FIRST) {
            FIRST.push(part::stop);
        }
    }

    /** Runs after all parts have stopped. */
    static void last(Runnable action) {
        synchronized (FIRST) {
            LAST.push(action);
        }
    }

    private static void run() {
        synchronized (FIRST) {
            FIRST.forEach(Runnable::run);
            LAST.forEach(Runnable::run);
        }
    }
}
