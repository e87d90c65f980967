package nl.plekje.notification.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.notification.reach.ReachService;
import nl.plekje.service.problem.NotFound;

/** What a reader does with a message; of a closure it is told on, so that nobody calls who already knows. */
@ApplicationScoped
class MessageService {

    private final MessageRepository messages;
    private final ReachService reach;
    private final Clock clock;

    MessageService(MessageRepository messages, ReachService reach, Clock clock) {
        this.messages = messages;
        this.reach = reach;
        this.clock = clock;
    }

    /** From now on read; the first moment stays. */
    Uni<Message> read(String account, MessageId id) {
        return own(account, id)
                .chain(message -> messages.read(id, clock.instant()).call(changed -> tell(message, changed)))
                .chain(() -> own(account, id));
    }

    /** From now on confirmed; the first moment stays. Refused for a message that does not ask for it. */
    Uni<Message> confirm(String account, MessageId id) {
        return own(account, id)
                .invoke(message -> {
                    if (!message.kind().asksToConfirm()) {
                        throw new RuleBroken("", Explanation.of("notification.message.nothing-to-confirm"));
                    }
                })
                .chain(message -> messages.confirm(id, clock.instant()).call(changed -> tell(message, changed)))
                .chain(() -> own(account, id));
    }

    private Uni<Message> own(String account, MessageId id) {
        return messages.one(account, id).onItem().ifNull().failWith(NotFound::new);
    }

    private Uni<Void> tell(Message message, boolean changed) {
        return changed && message.closure() != null
                ? reach.changed(List.of(message.closure()))
                : Uni.createFrom().voidItem();
    }
}
