package nl.plekje.local.part;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One process of the stack: a database, a broker, a service. Starting returns once the process runs; being ready is
 * asked of the part itself. All methods work across JVMs: what one {@code ./plekje} started another may stop, because
 * the process is found by the file in {@link Home#pidFile}.
 */
public abstract class Part {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LAST_LINES = 12;

    private final String name;
    private final Home home;
    private final List<Port> ports;
    private final PartProcess process;

    /**
     * @param name one word, also the name of its files under {@code home}
     * @param ports all ports it listens on, the most telling one first
     */
    protected Part(String name, Home home, List<Port> ports) {
        this.name = name;
        this.home = home;
        this.ports = List.copyOf(ports);
        this.process = new PartProcess(home.pidFile(name), home.log(name));
    }

    /** One word, for example {@code postgres}. */
    public final String name() {
        return name;
    }

    /** All ports it listens on, the most telling one first. */
    public final List<Port> ports() {
        return ports;
    }

    /** Where its data, log and pid file stand. */
    public final Home home() {
        return home;
    }

    /** The process, running or not. */
    public final PartProcess process() {
        return process;
    }

    /** Starts the process; no effect when it runs already. Fails with {@link PartFailed} when it cannot be started. */
    public final void start() {
        if (process.isRunning()) {
            return;
        }
        try {
            prepare();
            process.start(launch());
        } catch (UncheckedIOException failed) {
            throw new PartFailed(name + " could not be started: " + failed.getMessage(), failed);
        }
    }

    /** {@link #start} and {@link #awaitReady}, with the time that is ample for every part on a slow machine. */
    public final void startAndAwait() {
        start();
        awaitReady(Duration.ofMinutes(2));
    }

    /** Waits until {@link #ready}. Fails with {@link PartFailed} when the process ends or {@code limit} has passed. */
    public final void awaitReady(Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready()) {
            if (!process.isRunning()) {
                throw new PartFailed(name + " stopped while it was starting." + process.lastLines(LAST_LINES));
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed(String.format(
                        Locale.ROOT,
                        "%s runs but was not ready within %d seconds.%s",
                        name,
                        limit.toSeconds(),
                        process.lastLines(LAST_LINES)));
            }
            pause(POLL);
        }
    }

    /** Asks the part whether it does its work; never waits longer than about two seconds. */
    public abstract boolean ready();

    /** Ends it in good order, and by force once it has had {@link #patience}. No effect when it does not run. */
    public final void stop() {
        process.stop(stopSignal(), patience());
    }

    /** {@code kill -9} of the process and all its children: no order, no last words. */
    public final void kill() {
        process.kill();
    }

    /** Freezes the process and its children until {@link #unfreeze}: alive, but deaf. */
    public final void freeze() {
        process.signalAll("STOP");
    }

    /** Lets a frozen part go on. */
    public final void unfreeze() {
        process.signalAll("CONT");
    }

    /** The process id while it runs. */
    public final OptionalLong pid() {
        Optional<ProcessHandle> running = process.running();
        return running.isPresent() ? OptionalLong.of(running.get().pid()) : OptionalLong.empty();
    }

    /** Fails with {@link PartFailed} when a start would be in vain; what it looks at is cheap to look at. */
    public void check() {}

    /** Makes data and settings that are not there yet. Called before each start. */
    protected abstract void prepare();

    /** The command of the process. */
    protected abstract Launch launch();

    /** The signal that asks for an orderly end. */
    protected String stopSignal() {
        return "TERM";
    }

    /** How long an orderly end may take. */
    protected Duration patience() {
        return Duration.ofSeconds(15);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted while waiting", interrupted);
        }
    }
}
