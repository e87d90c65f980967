package nl.plekje.service.replay;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.deadletter.Colleague;
import nl.plekje.service.deadletter.DeadLetter;
import nl.plekje.service.deadletter.DeadLetter.State;
import nl.plekje.service.deadletter.DeadLetterHistory;
import nl.plekje.service.deadletter.DeadLetterRepository;
import nl.plekje.service.deadletter.DeadLetters;
import nl.plekje.service.deadletter.LetterDeed.Deed;
import nl.plekje.service.inbox.Inbox;
import nl.plekje.service.inbox.Inbox.Applied;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies dead letters again, for a reason; also what fails again is kept. */
@ApplicationScoped
class DeadLetterReplay {

    private final DeadLetterRepository letters;
    private final DeadLetterHistory history;
    private final Inbox inbox;
    private final Clock clock;

    DeadLetterReplay(DeadLetterRepository letters, DeadLetterHistory history, Inbox inbox, Clock clock) {
        this.letters = letters;
        this.history = history;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * What a replay would do.
     *
     * @param outcome whether it would be applied, changes nothing since it was applied before, or fails again
     * @param reason why it fails; empty otherwise
     */
    record Rehearsal(Outcome outcome, String reason) {
        enum Outcome {
            APPLIES,
            ALREADY_APPLIED,
            FAILS_AGAIN
        }
    }

    /** The fact still cannot be applied. */
    private static final class FailsAgain extends RuleBroken {
        FailsAgain(Throwable failure) {
            super(
                    "",
                    Explanation.of("dead-letter.fails-again")
                            .with("reason", FactValue.text(DeadLetters.reasonOf(failure))));
        }
    }

    /** Tries it in a transaction that is rolled back. */
    Uni<Rehearsal> rehearse(UUID id) {
        return Panache.withTransaction(() -> letters.lockedOpen(id)
                        .chain(letter -> inbox.applyOne(asRecord(letter)))
                        .call(applied ->
                                Panache.currentTransaction().invoke(transaction -> transaction.markForRollback())))
                .map(applied -> new Rehearsal(
                        applied == Applied.NOW ? Rehearsal.Outcome.APPLIES : Rehearsal.Outcome.ALREADY_APPLIED, ""))
                .onFailure(DeadLetterReplay::isOfTheFact)
                .recoverWithItem(
                        failure -> new Rehearsal(Rehearsal.Outcome.FAILS_AGAIN, DeadLetters.reasonOf(failure)));
    }

    /** Applies it and settles it, in one transaction. That it failed again is kept in another. */
    Uni<Void> replay(UUID id, Colleague by, String why) {
        return Panache.withTransaction(() -> letters.lockedOpen(id)
                        .chain(this::apply)
                        .chain(() -> letters.settle(id, State.REPLAYED, clock.instant(), by.account(), why))
                        .chain(() -> history.enter(id, Deed.REPLAYED, by, why)))
                .onFailure(FailsAgain.class)
                .call(() -> Panache.withTransaction(
                        () -> letters.tried(id).chain(() -> history.enter(id, Deed.REPLAY_FAILED, by, why))));
    }

    private Uni<Void> apply(DeadLetter letter) {
        return Uni.createFrom()
                .deferred(() -> inbox.applyOne(asRecord(letter)))
                .replaceWithVoid()
                .onFailure()
                .transform(FailsAgain::new);
    }

    private static boolean isOfTheFact(Throwable failure) {
        return !(failure instanceof NotFound) && !(failure instanceof Conflict);
    }

    private static ConsumerRecord<String, byte[]> asRecord(DeadLetter letter) {
        var message = new ConsumerRecord<>(letter.topic(), 0, 0, letter.key(), letter.payload());
        letter.headers().forEach((name, value) -> message.headers()
                .add(name, value.toString().getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
