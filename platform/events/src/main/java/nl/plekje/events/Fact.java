package nl.plekje.events;

/**
 * Something that happened, as one service tells the others: the state after it, as far as others need it. Fields are only
 * ever added. Delivered at least once, in order per {@link #key()}; across topics in any order, so readers keep the
 * highest {@link #version()} they have seen and ignore lower ones.
 */
public interface Fact {

    /** Identity of the aggregate: the Kafka key, so facts of one aggregate stay in order. */
    String key();

    /** Counts the changes of the aggregate, from 1. */
    long version();

    /** The topic of a kind of fact. */
    static String topicOf(Class<? extends Fact> kind) {
        var topic = kind.getAnnotation(Topic.class);
        if (topic == null) {
            throw new IllegalArgumentException(kind.getName() + " names no topic");
        }
        return topic.value();
    }

    /** The topic that carries this fact. */
    default String topic() {
        return topicOf(getClass());
    }
}
