package nl.plekje.service.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Those who have a stream open at this replica.
 *
 * @param <R> what is known of a reader
 */
public final class OpenReaders<R> {

    private final Set<R> readers = ConcurrentHashMap.newKeySet();
    private final int ahead;

    /** @param ahead items a slow reader may be behind; one further behind is sent away, and browsers come back by themselves */
    public OpenReaders(int ahead) {
        this.ahead = ahead;
    }

    /**
     * A stream for one more reader, who is among {@link #now} until it ends.
     *
     * @param reader made of what takes the items of the stream
     */
    public <T> Multi<T> stream(Function<MultiEmitter<? super T>, R> reader) {
        return Multi.createFrom()
                .emitter(
                        items -> {
                            var opened = reader.apply(items);
                            readers.add(opened);
                            items.onTermination(() -> readers.remove(opened));
                        },
                        ahead);
    }

    /** Those who read now. */
    public List<R> now() {
        return List.copyOf(readers);
    }
}
