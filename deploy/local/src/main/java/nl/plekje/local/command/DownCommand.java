package nl.plekje.local.command;

import java.io.PrintStream;
import nl.plekje.local.part.Part;
import nl.plekje.local.stack.Stack;

/** Stops what runs, in reverse order. Data stays. */
final class DownCommand {

    private final Stack stack;
    private final PrintStream out;

    DownCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void run() {
        var running =
                stack.parts().stream().filter(it -> it.process().isRunning()).count();
        Stack.down(stack.parts(), this::say);
        out.println(running == 0 ? "Nothing was running." : "All stopped; the data stays for the next './plekje up'.");
    }

    private void say(Part part) {
        out.println("  stopping " + part.name());
    }
}
