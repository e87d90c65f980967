package nl.plekje.service.topic;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import nl.plekje.service.deadletter.DeadLetters;
import nl.plekje.service.inbox.FactHandlers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the topics before anyone writes or reads them, with partitions to spare: the number of partitions of a topic
 * bounds how many replicas of a reader can share it, and changing it later would break the order per key. Also refuses to
 * start a service whose handlers and subscription differ.
 */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final Map<String, Object> kafka;
    private final FactHandlers handlers;
    private final String service;
    private final int partitions;
    private final short replication;
    private final Set<String> subscribed;

    Topics(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            FactHandlers handlers,
            @ConfigProperty(name = "plekje.service") String service,
            @ConfigProperty(name = "plekje.facts.partitions") int partitions,
            @ConfigProperty(name = "plekje.facts.replication") short replication,
            @ConfigProperty(name = "mp.messaging.incoming.facts.topics") Optional<List<String>> subscribed) {
        this.kafka = kafka;
        this.handlers = handlers;
        this.service = service;
        this.partitions = partitions;
        this.replication = replication;
        this.subscribed = new TreeSet<>(subscribed.orElse(List.of()));
    }

    void make(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting)
            throws InterruptedException {
        if (!subscribed.equals(handlers.topics())) {
            throw new IllegalStateException(
                    "%s subscribes to %s but has handlers for %s".formatted(service, subscribed, handlers.topics()));
        }
        var wanted = Stream.concat(Facts.KINDS.stream().map(Fact::topicOf), Stream.of(DeadLetters.topicOf(service)))
                .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.of(replication)))
                .toList();
        try (var admin = Admin.create(new HashMap<>(kafka))) {
            var made = admin.createTopics(wanted).values().entrySet().stream()
                    .filter(answer -> isNew(answer.getKey(), answer.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            if (!made.isEmpty()) {
                LOG.infof("made topics %s", made);
            }
        }
    }

    private static boolean isNew(String topic, org.apache.kafka.common.KafkaFuture<Void> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            // The broker may be away: the service starts all the same and its facts wait in the outbox.
            LOG.warnf("could not make topic %s: %s", topic, e.getCause().getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
