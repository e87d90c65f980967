package nl.plekje.local.demo;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import nl.plekje.local.stack.AfterReady;
import nl.plekje.local.stack.Stack;

/** Loads the demo providers and families, once for the life of the data, with a line of progress per kind. */
public final class DemoLoad implements AfterReady {

    private static final long SEED = 20_260;
    private static final int AT_ONCE = 8;
    private static final long LINE_EVERY_NANOS = 2_000_000_000L;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final PrintStream out;
    private final int children;

    /** For the launcher. */
    public DemoLoad() {
        this(System.out, Demo.CHILDREN);
    }

    DemoLoad(PrintStream out, int children) {
        this.out = out;
        this.children = children;
    }

    @Override
    public String title() {
        return "Demo families";
    }

    @Override
    public void run(Stack stack) throws Exception {
        var loaded = stack.settings().home().directory().resolve("demo-loaded");
        if (Files.exists(loaded)) {
            out.println("  loaded before");
            return;
        }
        var town = new Town(stack);
        var today = firstDay(stack.settings().home().directory().resolve("demo-day"), town);
        var world = new WorldGenerator(SEED, today).generate(children);
        var refused = new WorldLoader(town.loader(), AT_ONCE, new Lines()).load(world);
        refused.forEach((what, why) -> out.println("  " + what + ": " + why));
        new Scenes(town, stack.settings().root(), today).play();
        Files.createFile(loaded);
        out.printf(
                "  %d locations, %d households, %d contracts, %d applications%n",
                world.locations().size(),
                world.households().size(),
                world.contracts().size(),
                world.applications().size());
    }

    /** The day the world was made for: kept, so that a load broken off before midnight goes on after it. */
    private static LocalDate firstDay(Path kept, Town town) throws java.io.IOException {
        if (!Files.exists(kept)) {
            var now = Instant.parse(town.now());
            Files.writeString(kept, LocalDate.ofInstant(now, AMSTERDAM).toString());
        }
        return LocalDate.parse(Files.readString(kept).strip());
    }

    /** A line when a kind is done, and every two seconds on the way. */
    private final class Lines implements WorldLoader.Steps {
        private final AtomicLong last = new AtomicLong(System.nanoTime());

        @Override
        public void step(String what, int done, int of) {
            var now = System.nanoTime();
            var before = last.get();
            if (done == of || (now - before > LINE_EVERY_NANOS && last.compareAndSet(before, now))) {
                out.printf("  %-12s %4d of %d%n", what, done, of);
            }
        }
    }
}
