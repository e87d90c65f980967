package nl.plekje.local.demo;

import java.io.PrintStream;
import nl.plekje.local.stack.Stack;

/** The demo as other programs load it: tests and benchmarks. */
public final class Demo {

    private Demo() {}

    /**
     * Loads the demo into a running stack, at the stack's own day.
     *
     * @param out hears the progress
     * @throws IllegalStateException when it cannot be loaded
     */
    public static void load(Stack stack, PrintStream out) {
        try {
            new DemoLoad(out).run(stack);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the demo cannot be loaded: " + e.getMessage(), e);
        }
    }
}
