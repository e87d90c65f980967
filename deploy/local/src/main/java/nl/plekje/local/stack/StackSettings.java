package nl.plekje.local.stack;

import java.nio.file.Path;
import nl.plekje.local.part.Home;
import nl.plekje.local.part.Software;

/**
 * What differs from stack to stack.
 *
 * @param root the checkout: where the services were built, the policies and the realm
 * @param home where this stack keeps data, logs and pid files
 * @param ports which port is whose
 * @param software what others made
 * @param quick whether every JVM makes do with the compiler that starts quickly: for tests, not for who measures
 */
public record StackSettings(Path root, Home home, StackPorts ports, Software software, boolean quick) {

    /** The stack of {@code ./plekje up} in the checkout at {@code root}. */
    public static StackSettings standard(Path root) {
        return new StackSettings(
                root, new Home(root.resolve(".plekje")), StackPorts.standard(), Software.of(root), false);
    }

    /** A stack for tests: free ports, a home that goes with this JVM, the checkout this JVM runs in. */
    public static StackSettings temporary() {
        return new StackSettings(Software.root(), Home.temporary(), StackPorts.free(), Software.found(), true);
    }

    /** The same for who measures: what families wait for gets the compiler that takes longer and is faster in the end. */
    public StackSettings measured() {
        return new StackSettings(root, home, ports, software, false);
    }

    /** The file with the offset of the services' clock. */
    public Path clockFile() {
        return home.directory().resolve("clock");
    }

    /** The file with the generated passwords. */
    public Path secretsFile() {
        return home.directory().resolve("secrets.properties");
    }
}
