package nl.plekje.service.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.plekje.events.Fact;

/** The handlers of this service, by topic. */
@ApplicationScoped
public class FactHandlers {

    private final Map<String, FactHandler<?>> byTopic = new TreeMap<>();

    FactHandlers(@All List<FactHandler<?>> handlers) {
        for (var handler : handlers) {
            var other = byTopic.put(Fact.topicOf(handler.kind()), handler);
            if (other != null) {
                throw new IllegalStateException("two handlers for " + handler.kind() + ": " + other + ", " + handler);
            }
        }
    }

    /** The topics this service reads. */
    public Set<String> topics() {
        return byTopic.keySet();
    }

    /** The handler of a topic; throws {@link IllegalArgumentException} when the service does not read it. */
    FactHandler<?> of(String topic) {
        var handler = byTopic.get(topic);
        if (handler == null) {
            throw new IllegalArgumentException("this service does not read " + topic);
        }
        return handler;
    }
}
