package nl.plekje.docker;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import nl.plekje.events.Topic;
import nl.plekje.local.stack.Service;

/** What each service may do with Kafka: what the contract of facts and its own subscription say, and nothing else. */
final class KafkaAccess {

    /** What is granted to whom, kept for {@code deploy/kafka/authorise}. */
    static final Path FILE = Path.of("deploy/kafka/access.csv");

    private static final String HEADER = "service,operations,kind,names";

    private KafkaAccess() {}

    /**
     * One line of the table.
     *
     * @param kind {@code topic} or {@code group}
     */
    record Grant(String service, List<String> operations, String kind, Set<String> names) {

        private String line() {
            return String.join(",", service, String.join(" ", operations), kind, String.join(" ", names));
        }
    }

    /** All grants. Whoever comes first makes the topics, so that nobody waits for anybody. */
    static List<Grant> grants() {
        return Service.BEHIND_GATEWAY.stream()
                .map(Service::name)
                .flatMap(service -> Stream.of(
                        new Grant(service, List.of("Create", "Describe"), "topic", all(service)),
                        new Grant(service, List.of("Write"), "topic", toldBy(service)),
                        new Grant(service, List.of("Read"), "topic", readBy(service)),
                        new Grant(service, List.of("Read", "Describe"), "group", Set.of(service))))
                .toList();
    }

    /** The table as it is to stand in the file. */
    static String table() {
        return Stream.concat(Stream.of(HEADER), grants().stream().map(Grant::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The topics that a service tells: its facts, and its dead letters. */
    static Set<String> toldBy(String service) {
        return Stream.concat(
                        Facts.KINDS.stream()
                                .filter(kind ->
                                        kind.getAnnotation(Topic.class).from().equals(service))
                                .map(Fact::topicOf),
                        Stream.of("dlq." + service))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all(String service) {
        return Stream.concat(Facts.KINDS.stream().map(Fact::topicOf), Stream.of("dlq." + service))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The topics that a service subscribes to. */
    static Set<String> readBy(String service) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(
                    Checkout.text(Path.of(service + "-service/src/main/resources/application.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(List.of(
                properties.getProperty("mp.messaging.incoming.facts.topics").split(",")));
    }
}
