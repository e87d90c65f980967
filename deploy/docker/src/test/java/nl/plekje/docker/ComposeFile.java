package nl.plekje.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** {@code docker-compose.yml}, and the variables it asks its {@code .env} for. */
final class ComposeFile {

    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern ASKED = Pattern.compile("\\$\\{(PLEKJE_[A-Z_]+)(?<how>[:?-]*)");

    private final JsonNode root = Checkout.yaml(FILE).get(0);

    JsonNode root() {
        return root;
    }

    /** Every service of the file by name, ours and those of others. */
    Map<String, JsonNode> services() {
        var all = new TreeMap<String, JsonNode>();
        root.get("services").properties().forEach(it -> all.put(it.getKey(), it.getValue()));
        return all;
    }

    Map<String, String> environment(String service) {
        var all = new TreeMap<String, String>();
        root.at("/services/" + service + "/environment")
                .properties()
                .forEach(it -> all.put(it.getKey(), it.getValue().asText()));
        return all;
    }

    /** For whom this service waits before it starts, with the condition. */
    Map<String, String> waitsFor(String service) {
        var all = new TreeMap<String, String>();
        root.at("/services/" + service + "/depends_on")
                .properties()
                .forEach(it ->
                        all.put(it.getKey(), it.getValue().path("condition").asText()));
        return all;
    }

    /** The variables without which the file refuses to start. */
    static Set<String> demanded() {
        return asked(":?");
    }

    /** The variables that have a default in the file. */
    static Set<String> optional() {
        return asked(":-");
    }

    private static Set<String> asked(String how) {
        var names = new TreeSet<String>();
        ASKED.matcher(Checkout.text(FILE)).results().forEach(found -> {
            if (found.group(2).equals(how)) {
                names.add(found.group(1));
            }
        });
        return names;
    }
}
