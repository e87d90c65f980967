package nl.plekje.local.command;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.plekje.local.part.Part;
import nl.plekje.local.part.PartFailed;
import nl.plekje.local.stack.Stack;

/** How the terminal says things. */
final class Words {

    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private Words() {}

    /** {@code 4.2 s}. */
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / NANOS);
    }

    /** {@code 183 MiB}. */
    static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MiB", bytes / MEBIBYTE);
    }

    static PartFailed unknownPart(String name, Stack stack) {
        var names = stack.parts().stream().map(Part::name).collect(Collectors.joining(", "));
        return new PartFailed("there is no part " + name + "; the parts are " + names);
    }
}
