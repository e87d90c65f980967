package nl.plekje.e2e.shipped;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.plekje.local.stack.Service;

/**
 * Somebody else's software that goes out with ours.
 *
 * @param part {@code group:artifact} of Maven, or {@code npm:name}
 */
record Shipped(String part, String version) implements Comparable<Shipped> {

    private static final String BUILT = "target/quarkus-app/quarkus-app-dependencies.txt";
    private static final String NODE = "node_modules/";

    /** All of it: what the build put beside each service and the gateway, and what the web apps are bundled from. */
    static Set<Shipped> all(Path root) {
        var all = new TreeSet<Shipped>();
        Stream.concat(Stream.of(Service.GATEWAY), Service.BEHIND_GATEWAY.stream())
                .flatMap(service -> lines(root.resolve(service.module()).resolve(BUILT)))
                .map(Shipped::ofMaven)
                .forEach(all::add);
        all.addAll(ofNode(root.resolve("web/package-lock.json")));
        return all;
    }

    /** {@code group:artifact:classifier:type:version}. */
    private static Shipped ofMaven(String line) {
        var parts = line.split(":", -1);
        return new Shipped(parts[0] + ":" + parts[1], parts[parts.length - 1]);
    }

    private static Set<Shipped> ofNode(Path lock) {
        var found = new TreeSet<Shipped>();
        try {
            new ObjectMapper()
                    .readTree(lock.toFile())
                    .path("packages")
                    .properties()
                    .forEach(entry -> {
                        var at = entry.getKey().lastIndexOf(NODE);
                        if (at >= 0
                                && entry.getValue().has("version")
                                && !entry.getValue().path("dev").asBoolean()) {
                            found.add(new Shipped(
                                    "npm:" + entry.getKey().substring(at + NODE.length()),
                                    entry.getValue().path("version").asText()));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.contains(":"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int compareTo(Shipped other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return part + " " + version;
    }
}
