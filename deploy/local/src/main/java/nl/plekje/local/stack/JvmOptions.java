package nl.plekje.local.stack;

import java.util.List;

/** How much each JVM of the stack may take: small heaps, one collector thread, since all share one small machine. */
final class JvmOptions {

    static final List<String> KAFKA = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** The quick compiler only: sign-ins are few, and it starts in two thirds of the time. */
    static final List<String> KEYCLOAK = List.of(
            "-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    static final List<String> MAIL =
            List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    static final List<String> SERVICE = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private JvmOptions() {}
}
