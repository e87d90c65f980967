package nl.plekje.service.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;

/** The schemas of all kinds of facts, as the contract has them. Read once. */
public final class FactSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> byTopic =
            Facts.KINDS.stream().map(Fact::topicOf).collect(Collectors.toMap(Function.identity(), FactSchemas::read));

    /** The schema of the facts on this topic; missing for a topic that carries none of ours. */
    public JsonNode of(String topic) {
        return byTopic.getOrDefault(topic, MissingNode.getInstance());
    }

    private static JsonNode read(String topic) {
        try (var file = Facts.class.getResourceAsStream("/schemas/" + topic + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of " + topic + " cannot be read", e);
        }
    }
}
