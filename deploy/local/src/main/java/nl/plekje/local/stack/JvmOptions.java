package nl.plekje.local.stack;

import java.util.List;
import java.util.stream.Stream;

/** How much each JVM of the stack may take: small heaps, one collector thread, since all share one small machine. */
final class JvmOptions {

    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final List<String> KAFKA = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** The quick compiler only: sign-ins are few, and it starts in two thirds of the time. */
    static final List<String> KEYCLOAK =
            List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", QUICK_COMPILER, "-XX:+ExitOnOutOfMemoryError");

    static final List<String> MAIL =
            List.of("-Xmx64m", "-XX:+UseSerialGC", QUICK_COMPILER, "-XX:+ExitOnOutOfMemoryError");

    /**
     * Of our own processes: a heap that gives back what it does not use, and so does the C library. The last is an
     * experimental option in Java 17 and an ordinary one in 25; a Java that knows neither starts all the same.
     */
    private static final List<String> FRUGAL = List.of(
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:MaxNewSize=24m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+ExitOnOutOfMemoryError");

    private JvmOptions() {}

    /** @param quick see {@link StackSettings} */
    static List<String> of(Service service, boolean quick) {
        return compiled(FRUGAL, quick || !service.familiesWait());
    }

    /** @param quick see {@link StackSettings} */
    static List<String> ofKafka(boolean quick) {
        return compiled(KAFKA, quick);
    }

    private static List<String> compiled(List<String> options, boolean quick) {
        return quick
                ? Stream.concat(options.stream(), Stream.of(QUICK_COMPILER)).toList()
                : options;
    }
}
