package nl.plekje.events.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import nl.plekje.events.Topic;
import nl.plekje.events.json.FactJson;

/**
 * Writes the AsyncAPI document of all facts: a channel a topic, with its key and headers, a payload that points at the
 * checked-in schema, and an operation for each service that sends or reads it.
 */
final class AsyncApi {

    private static final String HEADERS = "cloudevents";
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    private AsyncApi() {}

    /**
     * The document.
     *
     * @param subscriptions the topics each service reads
     */
    static String document(Map<String, List<String>> subscriptions) {
        var channels = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        for (var kind : Facts.KINDS) {
            var topic = Fact.topicOf(kind);
            channels.put(topic, channel(topic));
            messages.put(topic, message(kind));
            operations.put(sender(kind) + "-tells-" + topic, operation("send", topic));
            subscriptions.forEach((service, topics) -> {
                if (topics.contains(topic)) {
                    operations.put(service + "-reads-" + topic, operation("receive", topic));
                }
            });
        }
        try {
            return YAML.writeValueAsString(map(
                    "asyncapi",
                    "3.0.0",
                    "info",
                    info(),
                    "defaultContentType",
                    "application/json",
                    "channels",
                    channels,
                    "operations",
                    operations,
                    "components",
                    map("messages", messages, "schemas", map(HEADERS, headers()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sender(Class<? extends Fact> kind) {
        return kind.getAnnotation(Topic.class).from();
    }

    private static Map<String, Object> info() {
        return map(
                "title", "Facts of Plekje",
                "version", "1.0.0",
                "description",
                        "What the services of Plekje tell each other on Kafka: one topic a kind of fact, the state after it as"
                                + " far as others need it. Delivered at least once, in order per key. Facts only grow: readers"
                                + " ignore fields they do not know. Made from the records in platform/events; do not edit.");
    }

    private static Map<String, Object> channel(String topic) {
        return map("address", topic, "messages", map(topic, reference("#/components/messages/" + topic)));
    }

    private static Map<String, Object> operation(String action, String topic) {
        return map(
                "action", action,
                "channel", reference("#/channels/" + topic),
                "messages", List.of(reference("#/channels/" + topic + "/messages/" + topic)));
    }

    private static Map<String, Object> message(Class<? extends Fact> kind) {
        var topic = Fact.topicOf(kind);
        return map(
                "name", kind.getSimpleName(),
                "headers", reference("#/components/schemas/" + HEADERS),
                "payload",
                        map(
                                "schemaFormat",
                                "application/schema+json;version=draft-2020-12",
                                "schema",
                                reference("../platform/events/src/main/resources/schemas/" + topic + ".json")),
                "bindings", map("kafka", map("key", map("type", "string", "description", key(kind)))),
                "examples", List.of(map("payload", ContractFiles.read(ContractFiles.example(kind)))));
    }

    /** Which field the key of the example is. */
    private static String key(Class<? extends Fact> kind) {
        var example = ContractFiles.read(ContractFiles.example(kind));
        var key = read(kind, example).key();
        return example.properties().stream()
                .filter(field -> field.getValue().asText().equals(key))
                .map(field -> "the " + field.getKey())
                .findFirst()
                .orElse("as " + key);
    }

    private static Fact read(Class<? extends Fact> kind, JsonNode example) {
        try {
            return FactJson.read(example.toString().getBytes(StandardCharsets.UTF_8), kind);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> headers() {
        return map(
                "type", "object",
                "required",
                        List.of(
                                "ce_specversion",
                                "ce_id",
                                "ce_type",
                                "ce_source",
                                "ce_time",
                                "ce_subject",
                                "content-type"),
                "properties",
                        map(
                                "ce_specversion", map("const", "1.0"),
                                "ce_id", text("uuid", "identity of the fact: the same however often it is delivered"),
                                "ce_type", text(null, "nl.plekje. and the topic"),
                                "ce_source", text(null, "the service that tells it, as /placement"),
                                "ce_time", text("date-time", "the moment of the fact"),
                                "ce_subject", text(null, "the key"),
                                "ce_dataschema", text("uri", "urn:plekje:schema: and the topic"),
                                "content-type", map("const", "application/json"),
                                "traceparent", text(null, "W3C trace context of the command that caused it")));
    }

    private static Map<String, Object> text(String format, String description) {
        var text = map("type", "string", "description", description);
        if (format != null) {
            text.put("format", format);
        }
        return text;
    }

    private static Map<String, Object> reference(String to) {
        return map("$ref", to);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
