package nl.plekje.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.plekje.local.stack.Service;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The environment variables that a process of ours reads. */
final class KnownSettings {

    /** Where Quarkus' extensions list their settings. */
    private static final String QUARKUS = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    /** A name such as {@code plekje.facts.partitions}, and not a package such as {@code nl.plekje.events}. */
    private static final Pattern OWN = Pattern.compile("(?<![.\\w])plekje(\\.[a-z][a-z0-9-]*)+");

    /** A property for every profile. */
    private static final Pattern LOCAL = Pattern.compile("(?m)^([a-z][\\w.-]*)=.*(?:localhost|127\\.0\\.0\\.1).*$");

    private static final List<Path> SHARED = List.of(Path.of("platform/clock"), Path.of("platform/service"));

    private static final Set<String> OF_QUARKUS = ofQuarkus();
    private static final Set<String> OF_KAFKA = ofKafka();

    private KnownSettings() {}

    /** Those of Quarkus that can be set at run time, of Kafka's clients, and those that our sources name. */
    static Set<String> of(Service service) {
        var all = new TreeSet<>(OF_QUARKUS);
        all.addAll(OF_KAFKA);
        sources(service, ".*\\.(java|properties)")
                .forEach(text -> OWN.matcher(text).results().forEach(found -> all.add(variable(found.group()))));
        return all;
    }

    /** Those whose value, when nobody sets them, is an address of the machine that the process runs on. */
    static Set<String> pointingAtThisMachine(Service service) {
        var all = new TreeSet<String>();
        sources(service, ".*\\.properties")
                .forEach(text -> LOCAL.matcher(text).results().forEach(found -> all.add(variable(found.group(1)))));
        return all;
    }

    private static Stream<String> sources(Service service, String names) {
        return Stream.concat(Stream.of(Path.of(service.module())), SHARED.stream())
                .flatMap(module -> Checkout.filesBelow(module.resolve("src/main")).stream())
                .filter(file -> file.toString().matches(names))
                .map(Checkout::text);
    }

    /** As MicroProfile Config writes a property as an environment variable. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> ofKafka() {
        var all = new TreeSet<String>();
        Stream.concat(ConsumerConfig.configNames().stream(), ProducerConfig.configNames().stream())
                .forEach(name -> all.add(variable("kafka." + name)));
        return all;
    }

    private static Set<String> ofQuarkus() {
        var all = new TreeSet<String>();
        var json = new ObjectMapper();
        try {
            for (var model :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(QUARKUS))) {
                try (var in = model.openStream()) {
                    collect(json.readTree(in), all);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all;
    }

    private static void collect(JsonNode node, Set<String> all) {
        if (node.path("phase").asText().equals("RUN_TIME")) {
            all.addAll(node.findValuesAsText("environmentVariable"));
        } else {
            node.forEach(child -> collect(child, all));
        }
    }
}
