package nl.plekje.notification.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.plekje.events.MessageSettled;
import nl.plekje.events.MessageSettled.Channel;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.notification.delivery.Attempt.Result;
import nl.plekje.notification.delivery.DeliveryRepository.LogRow;
import nl.plekje.service.outbox.Outbox;

/** Begins and settles deliveries: state, log row and fact in one transaction. */
@ApplicationScoped
public class DeliveryService {

    /** A message settles once for each channel; which one comes first is not known, so each has its own version. */
    private static final long INBOX_VERSION = 1;

    private static final long EMAIL_VERSION = 2;

    private final DeliveryRepository deliveries;
    private final Outbox outbox;

    DeliveryService(DeliveryRepository deliveries, Outbox outbox) {
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    /**
     * Starts these messages on their ways, in the current transaction: a message is in the inbox by being there, its
     * e-mail waits for {@link DeliveryJob}.
     */
    public Uni<Void> begin(List<NewMessage> messages, Instant now) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var known = messages.stream().filter(it -> it.recipient() != null).toList();
        return deliveries
                .queue(messages, now)
                .chain(() -> deliveries.log(
                        known.stream().map(it -> inboxRow(it, now)).toList()))
                .chain(() -> outbox.append(
                        known.stream().map(it -> inboxFact(it, now)).toList()));
    }

    /** Lets go what is not worth sending any more, and takes e-mails that are due, at most so many; nobody else gets them until {@code leaseUntil}. */
    @WithTransaction
    Uni<List<WaitingMail>> take(int most, Instant now, Instant leaseUntil) {
        return deliveries
                .drop(now, Amsterdam.dateOf(now))
                .chain(deliveries::log)
                .chain(() -> deliveries.take(most, now, leaseUntil));
    }

    /** Stores how a try ended. */
    @WithTransaction
    Uni<Void> settle(WaitingMail mail, Result result, Instant now) {
        var attempt = mail.attempt();
        var decision = attempt.decide(result, now);
        var row = new LogRow(
                attempt.message(), Channel.EMAIL, decision.outcome(), attempt.number(), now, decision.reason());
        var told = decision.outcome()
                .settled()
                .filter(outcome -> mail.recipient() != null)
                .map(outcome -> new MessageSettled(
                        attempt.message(),
                        EMAIL_VERSION,
                        mail.recipient(),
                        mail.cause(),
                        mail.causeTopic(),
                        Channel.EMAIL,
                        outcome,
                        now));
        return deliveries
                .settle(attempt, decision)
                .chain(() -> deliveries.log(List.of(row)))
                .chain(() -> outbox.append(told.stream().toList()));
    }

    private static LogRow inboxRow(NewMessage message, Instant now) {
        return new LogRow(message.message(), Channel.INBOX, inboxOutcome(message), 1, now, "");
    }

    private static MessageSettled inboxFact(NewMessage message, Instant now) {
        return new MessageSettled(
                message.message(),
                INBOX_VERSION,
                message.recipient(),
                message.cause(),
                message.causeTopic(),
                Channel.INBOX,
                inboxOutcome(message).settled().orElseThrow(),
                now);
    }

    private static Outcome inboxOutcome(NewMessage message) {
        return message.hasInbox() ? Outcome.DELIVERED : Outcome.NO_ADDRESS;
    }
}
