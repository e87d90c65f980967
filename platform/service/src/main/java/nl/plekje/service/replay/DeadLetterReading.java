package nl.plekje.service.replay;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.deadletter.Colleague;
import nl.plekje.service.deadletter.DeadLetterHistory;
import nl.plekje.service.deadletter.DeadLetterRepository;
import nl.plekje.service.deadletter.LetterDeed.Deed;

/** Looking at one dead letter: masked by anyone of operations, in full only for a reason that is kept. */
@ApplicationScoped
class DeadLetterReading {

    private final DeadLetterRepository letters;
    private final DeadLetterHistory history;
    private final LetterReader reader;

    DeadLetterReading(DeadLetterRepository letters, DeadLetterHistory history, LetterReader reader) {
        this.letters = letters;
        this.history = history;
        this.reader = reader;
    }

    /** The letter, what it says as far as that is nobody's business but ours, and what was done with it. */
    Uni<DeadLetterView> one(UUID id) {
        return letters.get(id).chain(letter -> history.of(id)
                .map(deeds -> new DeadLetterView(letter, reader.headers(letter), reader.masked(letter), deeds)));
    }

    /** All that it says; in one transaction with the note of who read it. Fails when it says nothing that can be read. */
    Uni<LetterPayload> inFull(UUID id, Colleague by, String why) {
        return Panache.withTransaction(() -> letters.get(id).map(reader::inFull).call(payload -> {
            if (payload.text() == null) {
                throw new RuleBroken("", Explanation.of("dead-letter.nothing-to-unmask"));
            }
            return history.enter(id, Deed.UNMASKED, by, why);
        }));
    }
}
