package nl.plekje.local.part;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is done when this JVM ends, by its own will or by Ctrl-C: nothing new is started, commands under way are killed,
 * the parts entrusted to this class are stopped, the latest first, and only then are their homes deleted.
 */
public final class AtExit {

    private static final Object LOCK = new Object();
    private static final Deque<Part> PARTS = new ArrayDeque<>();
    private static final Deque<Runnable> LAST = new ArrayDeque<>();
    private static final Set<Process> COMMANDS = ConcurrentHashMap.newKeySet();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::run, "plekje-at-exit"));
    }

    private AtExit() {}

    /** Stops {@code part} when this JVM ends. */
    public static void stop(Part part) {
        synchronized (LOCK) {
            PARTS.remove(part);
            PARTS.push(part);
        }
    }

    /** Lets {@code part} live on after this JVM. */
    public static void keep(Part part) {
        synchronized (LOCK) {
            PARTS.remove(part);
        }
    }

    /** True once this JVM is on its way out. */
    public static boolean ending() {
        synchronized (LOCK) {
            return ending;
        }
    }

    /** Runs after all parts have stopped. */
    static void last(Runnable action) {
        synchronized (LOCK) {
            LAST.push(action);
        }
    }

    /** Starts a process, unless this JVM is ending: then nobody would stop it any more. */
    static <T> T unlessEnding(Supplier<T> start) {
        synchronized (LOCK) {
            if (ending) {
                throw new PartFailed("interrupted");
            }
            return start.get();
        }
    }

    /** A command that must not outlive this JVM. */
    static void command(Process process) {
        COMMANDS.removeIf(it -> !it.isAlive());
        COMMANDS.add(process);
    }

    private static void run() {
        synchronized (LOCK) {
            ending = true;
        }
        COMMANDS.stream().filter(Process::isAlive).map(Process::pid).forEach(Shell::killSession);
        PARTS.forEach(Part::stop);
        LAST.forEach(Runnable::run);
    }
}
