package nl.plekje.local.demo;

import java.io.PrintStream;
import java.util.function.Supplier;
import nl.plekje.local.stack.Stack;

/** The demo as other programs load it: tests and benchmarks. */
public final class Demo {

    /** Children of the whole demo, beside those of the named families. */
    public static final int CHILDREN = 640;

    private Demo() {}

    /**
     * Loads the demo into a running stack, at the stack's own day.
     *
     * @param out hears the progress
     * @throws IllegalStateException when it cannot be loaded
     */
    public static void load(Stack stack, PrintStream out) {
        load(stack, CHILDREN, out);
    }

    /**
     * The same with about this many children beside those of the named families: fewer load sooner.
     *
     * @throws IllegalStateException when it cannot be loaded
     */
    public static void load(Stack stack, int children, PrintStream out) {
        try {
            new DemoLoad(out, children).run(stack);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the demo cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** A token of a demo person for the API, fresh whenever it is asked for. */
    public static Supplier<String> token(Stack stack, String person) {
        return new Town(stack).signIn(person)::token;
    }
}
