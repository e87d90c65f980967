package nl.plekje.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads files of the checkout. */
final class Checkout {

    static final Path ROOT = Path.of(System.getProperty("plekje.root"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private Checkout() {}

    /** The documents of a YAML file, anchors and merges resolved. A key that stands twice is a mistake. */
    static List<JsonNode> yaml(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<JsonNode>();
        new Yaml(new SafeConstructor(options))
                .loadAll(text(file))
                .forEach(document -> documents.add(JSON.valueToTree(document)));
        return documents;
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files directly in a folder whose names end so. */
    static List<Path> files(Path folder, String ending) {
        try (var found = Files.list(ROOT.resolve(folder))) {
            return found.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files below a folder; none where there is no such folder. */
    static List<Path> filesBelow(Path folder) {
        var from = ROOT.resolve(folder);
        try (var found = Files.isDirectory(from) ? Files.walk(from) : Stream.<Path>empty()) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The version of a part in the root pom. */
    static String version(String part) {
        return System.getProperty("plekje.version." + part);
    }
}
