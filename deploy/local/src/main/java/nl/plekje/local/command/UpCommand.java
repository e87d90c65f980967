package nl.plekje.local.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import nl.plekje.local.part.AtExit;
import nl.plekje.local.part.Part;
import nl.plekje.local.part.PartFailed;
import nl.plekje.local.part.PortCheck;
import nl.plekje.local.stack.AfterReady;
import nl.plekje.local.stack.Stack;

/** Starts what does not run, waits until all is ready and says where to go. Interrupted, it leaves nothing behind. */
final class UpCommand {

    private static final String ONLY = "--only";

    private final Stack stack;
    private final PrintStream out;

    UpCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /** @param arguments none, or {@code --only postgres,kafka} for some of the parts */
    void run(List<String> arguments) {
        var since = System.nanoTime();
        var wanted = wanted(arguments);
        if (wanted.stream().allMatch(it -> it.process().isRunning() && it.ready())) {
            out.println("Plekje is up already; './plekje status' says more.");
        } else {
            wanted.forEach(Part::check);
            PortCheck.allFree(wanted);
            start(wanted);
            out.printf("All ready after %s.%n", Words.seconds(System.nanoTime() - since));
        }
        var whole = wanted.size() == stack.parts().size();
        if (whole) {
            ServiceLoader.load(AfterReady.class).forEach(this::afterwards);
        }
        stack.keep();
        if (whole) {
            out.println();
            out.print(Addresses.of(stack));
        }
    }

    private void start(List<Part> wanted) {
        var progress = new Progress(out, Boolean.getBoolean("plekje.tty"));
        Runtime.getRuntime().addShutdownHook(new Thread(progress::interrupted));
        try {
            stack.up(wanted, progress);
        } catch (PartFailed failed) {
            throw AtExit.ending()
                    ? failed
                    : new PartFailed(failed.getMessage() + "\nWhat had been started has been stopped again.", failed);
        } finally {
            progress.end();
        }
    }

    private void afterwards(AfterReady step) {
        out.println(step.title() + " ...");
        try {
            step.run(stack);
        } catch (Exception failed) {
            out.println("  failed: " + failed.getMessage() + " (all parts run; './plekje up' tries again)");
        }
    }

    private List<Part> wanted(List<String> arguments) {
        if (arguments.isEmpty()) {
            return stack.parts();
        }
        if (arguments.size() != 2 || !arguments.get(0).equals(ONLY)) {
            throw new PartFailed("up takes no arguments but " + ONLY + " with names of parts, separated by commas");
        }
        return Arrays.stream(arguments.get(1).split(","))
                .map(name -> stack.part(name).orElseThrow(() -> Words.unknownPart(name, stack)))
                .toList();
    }
}
