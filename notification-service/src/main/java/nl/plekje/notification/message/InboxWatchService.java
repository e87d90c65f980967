package nl.plekje.notification.message;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Tells those who watch their inbox when it changes. Each replica looks once a second, in one statement for all that
 * watch, however many they are.
 */
@ApplicationScoped
class InboxWatchService {

    private static final Logger LOG = Logger.getLogger(InboxWatchService.class);

    /** What a slow reader may have ahead; one that falls further behind is sent away, and comes back by itself. */
    private static final int AHEAD = 16;

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final InboxStateRepository states;
    private volatile boolean failing;

    InboxWatchService(InboxStateRepository states) {
        this.states = states;
    }

    /** An open stream, and what was told on it last. */
    private static final class Watch {
        private final String account;
        private final MultiEmitter<? super InboxState> reader;
        private InboxState told;

        Watch(String account, MultiEmitter<? super InboxState> reader) {
            this.account = account;
            this.reader = reader;
        }

        void tell(InboxState state) {
            if (!state.equals(told)) {
                told = state;
                reader.emit(state);
            }
        }
    }

    /** The state of the account's inbox, and each later state that differs. */
    Multi<InboxState> changes(String account) {
        return Multi.createFrom()
                .emitter(
                        reader -> {
                            var watch = new Watch(account, reader);
                            watches.add(watch);
                            reader.onTermination(() -> watches.remove(watch));
                        },
                        AHEAD);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        var open = List.copyOf(watches);
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var accounts = open.stream().map(watch -> watch.account).collect(Collectors.toSet());
        return Panache.withSession(() -> states.now(accounts))
                .invoke(found -> open.forEach(watch -> watch.tell(found.get(watch.account))))
                .invoke(() -> failing = false)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(this::waits);
    }

    /** Said once: the next look, a second later, finds what this one did not. */
    private Uni<Void> waits(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("inboxes wait for the next look: %s", failure.getClass().getName());
        }
        return Uni.createFrom().voidItem();
    }
}
