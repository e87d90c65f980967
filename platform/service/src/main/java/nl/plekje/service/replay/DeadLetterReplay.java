package nl.plekje.service.replay;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.deadletter.DeadLetter;
import nl.plekje.service.deadletter.DeadLetter.State;
import nl.plekje.service.deadletter.DeadLetterRepository;
import nl.plekje.service.deadletter.DeadLetters;
import nl.plekje.service.inbox.Inbox;
import nl.plekje.service.inbox.Inbox.Applied;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies dead letters again, or gives them up; both need a reason and are audited. */
@ApplicationScoped
class DeadLetterReplay {

    private final DeadLetterRepository letters;
    private final Inbox inbox;
    private final Audit audit;
    private final Clock clock;

    DeadLetterReplay(DeadLetterRepository letters, Inbox inbox, Audit audit, Clock clock) {
        this.letters = letters;
        this.inbox = inbox;
        this.audit = audit;
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

    /** Tries it in a transaction that is rolled back. */
    Uni<Rehearsal> rehearse(UUID id) {
        return Panache.withTransaction(() -> open(id).chain(letter -> inbox.applyOne(asRecord(letter)))
                        .call(applied ->
                                Panache.currentTransaction().invoke(transaction -> transaction.markForRollback())))
                .map(applied -> new Rehearsal(
                        applied == Applied.NOW ? Rehearsal.Outcome.APPLIES : Rehearsal.Outcome.ALREADY_APPLIED, ""))
                .onFailure(DeadLetterReplay::isOfTheFact)
                .recoverWithItem(
                        failure -> new Rehearsal(Rehearsal.Outcome.FAILS_AGAIN, DeadLetters.reasonOf(failure)));
    }

    /** Applies it and settles it, in one transaction. */
    Uni<Void> replay(UUID id, String by, String why) {
        return settle(id, State.REPLAYED, by, why, letter -> inbox.applyOne(asRecord(letter))
                .replaceWithVoid()
                .onFailure(DeadLetterReplay::isOfTheFact)
                .transform(failure -> new RuleBroken(
                        "",
                        Explanation.of("dead-letter.fails-again")
                                .with("reason", FactValue.text(DeadLetters.reasonOf(failure))))));
    }

    /** Settles it without applying it. */
    Uni<Void> discard(UUID id, String by, String why) {
        return settle(id, State.DISCARDED, by, why, letter -> Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(UUID id, State state, String by, String why, Function<DeadLetter, Uni<Void>> work) {
        return Panache.withTransaction(() -> open(id).chain(work::apply)
                .chain(() -> letters.settle(id, state, clock.instant(), by, why))
                .chain(() -> audit.record(
                        by, "dead-letter-" + state.name().toLowerCase(java.util.Locale.ROOT), "dead-letter/" + id)));
    }

    private Uni<DeadLetter> open(UUID id) {
        return letters.locked(id).onItem().ifNull().failWith(NotFound::new).invoke(letter -> {
            if (letter.state() != State.OPEN) {
                throw new Conflict("", Explanation.of("dead-letter.settled"));
            }
        });
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
