package nl.plekje.events.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.plekje.events.Fact;

/** The checked-in files of the contract. With {@code -Dplekje.update=true} tests write what they would compare. */
final class ContractFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("plekje.root"));
    private static final Path RESOURCES = ROOT.resolve("platform/events/src/main/resources");

    private ContractFiles() {}

    static Path root() {
        return ROOT;
    }

    static Path schema(Class<? extends Fact> kind) {
        return RESOURCES.resolve("schemas/" + Fact.topicOf(kind) + ".json");
    }

    static Path example(Class<? extends Fact> kind) {
        return RESOURCES.resolve("examples/" + Fact.topicOf(kind) + ".json");
    }

    static boolean update() {
        return Boolean.getBoolean("plekje.update");
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pretty(JsonNode json) {
        var indented = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indented).withArrayIndenter(indented);
        try {
            return JSON.writer(printer).writeValueAsString(json) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
