package nl.plekje.notification.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import nl.plekje.service.outbox.OutboxBell;

/**
 * Sends the e-mails that are due. Works from the database, so that neither a crash nor a mail server that is away loses
 * one, and several replicas share the work. Sending happens outside any transaction: a slow mail server holds no lock.
 */
@ApplicationScoped
class DeliveryJob {

    /** Few, so that a crash sends few of them twice. */
    private static final int AT_ONCE = 10;

    /** Longer than sending {@link #AT_ONCE} e-mails to a mail server that does not answer. */
    private static final Duration LEASE = Duration.ofMinutes(6);

    private final DeliveryService deliveries;
    private final MailService mails;
    private final OutboxBell bell;
    private final Clock clock;

    DeliveryJob(DeliveryService deliveries, MailService mails, OutboxBell bell, Clock clock) {
        this.deliveries = deliveries;
        this.mails = mails;
        this.bell = bell;
        this.clock = clock;
    }

    @Scheduled(every = "${plekje.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sendDue() {
        var now = clock.instant();
        return deliveries.take(AT_ONCE, now, now.plus(LEASE)).chain(due -> {
            if (due.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::send)
                    .onItem()
                    .ignoreAsUni()
                    .invoke(bell::ring)
                    .chain(this::sendDue);
        });
    }

    private Uni<Void> send(WaitingMail mail) {
        return mails.send(mail).chain(result -> deliveries.settle(mail, result, clock.instant()));
    }
}
