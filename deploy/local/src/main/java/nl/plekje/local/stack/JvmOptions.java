package nl.plekje.local.stack;

import java.util.ArrayList;
import java.util.List;

/** How much each JVM of the stack may take: small heaps, one collector thread, since all share one small machine. */
final class JvmOptions {

    static final List<String> KAFKA = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** The quick compiler only: sign-ins are few, and it starts in two thirds of the time. */
    static final List<String> KEYCLOAK = List.of(
            "-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    static final List<String> MAIL =
            List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

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

    static List<String> of(Service service) {
        if (service.familiesWait()) {
            return FRUGAL;
        }
        var quick = new ArrayList<>(FRUGAL);
        quick.add("-XX:TieredStopAtLevel=1");
        return quick;
    }
}
