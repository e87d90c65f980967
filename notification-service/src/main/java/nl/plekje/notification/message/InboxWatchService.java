package nl.plekje.notification.message;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import nl.plekje.service.stream.OpenReaders;
import nl.plekje.service.stream.RepeatedLook;
import org.jboss.logging.Logger;

/**
 * Tells those who watch their inbox when it changes. Each replica looks once a second, in one statement for all that
 * watch, however many they are.
 */
@ApplicationScoped
class InboxWatchService {

    private static final Logger LOG = Logger.getLogger(InboxWatchService.class);

    /** Items that a slow reader may be behind. */
    private static final int AHEAD = 16;

    private final OpenReaders<Watch> watches = new OpenReaders<>(AHEAD);
    private final RepeatedLook looks = new RepeatedLook(LOG, "inboxes");
    private final InboxStateRepository states;

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
        return watches.stream(reader -> new Watch(account, reader));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        var open = watches.now();
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var accounts = open.stream().map(watch -> watch.account).collect(Collectors.toSet());
        return looks.run(() -> Panache.withSession(() -> states.now(accounts))
                .invoke(found -> open.forEach(watch -> watch.tell(found.get(watch.account))))
                .replaceWithVoid());
    }
}
