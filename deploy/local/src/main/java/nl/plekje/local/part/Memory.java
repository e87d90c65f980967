package nl.plekje.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process holds. */
public final class Memory {

    private Memory() {}

    /**
     * Resident bytes of the process, and of its children what is theirs alone: memory they share with it (PostgreSQL's
     * buffers) counts once. Empty where the machine does not tell ({@code /proc} is Linux).
     */
    public static OptionalLong resident(ProcessHandle process) {
        var own = field(process.pid(), "VmRSS:");
        if (own.isEmpty()) {
            return own;
        }
        var children = process.descendants()
                .mapToLong(it -> field(it.pid(), "RssAnon:").orElse(0))
                .sum();
        return OptionalLong.of(own.getAsLong() + children);
    }

    private static OptionalLong field(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(it -> it.startsWith(name))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }
}
