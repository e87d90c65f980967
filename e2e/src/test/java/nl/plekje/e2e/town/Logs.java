package nl.plekje.e2e.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plekje.local.part.Part;
import nl.plekje.local.stack.Stack;

/** What the services wrote down since the town of the tests was ready. */
public final class Logs {

    private static Map<String, Long> sizesAtStart = Map.of();

    private Logs() {}

    /** The lines of a service. */
    public static List<String> of(String service) {
        var part = Plekje.stack().part(service).orElseThrow();
        try (var log = Files.newInputStream(part.process().log())) {
            log.skipNBytes(sizesAtStart.getOrDefault(service, 0L));
            return new String(log.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From here on is what counts: a kept town was started by another run. */
    static void beginHere(Stack stack) {
        sizesAtStart = stack.parts().stream().collect(Collectors.toMap(Part::name, Logs::size));
    }

    private static long size(Part part) {
        try {
            return Files.size(part.process().log());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
