package nl.plekje.service.replay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.deadletter.Colleague;
import nl.plekje.service.deadletter.DeadLetter;
import nl.plekje.service.deadletter.DeadLetter.AskedDiscard;
import nl.plekje.service.deadletter.DeadLetter.State;
import nl.plekje.service.deadletter.DeadLetterHistory;
import nl.plekje.service.deadletter.DeadLetterRepository;
import nl.plekje.service.deadletter.LetterDeed.Deed;
import nl.plekje.service.problem.Conflict;

/**
 * Giving dead letters up, which cannot be undone and so takes two people: one asks with a reason, another confirms or
 * refuses. Each command runs in the transaction around it.
 */
@ApplicationScoped
class DeadLetterDiscard {

    private final DeadLetterRepository letters;
    private final DeadLetterHistory history;
    private final Clock clock;

    DeadLetterDiscard(DeadLetterRepository letters, DeadLetterHistory history, Clock clock) {
        this.letters = letters;
        this.history = history;
        this.clock = clock;
    }

    /** The first person asks. Fails with {@link Conflict} when someone has, or when the letter is settled. */
    Uni<Void> ask(UUID id, Colleague first, String why) {
        return letters.lockedOpen(id).invoke(DeadLetterDiscard::mustBeUnasked).chain(() -> letters.askDiscard(
                        id, new AskedDiscard(first.account(), first.name(), clock.instant(), why))
                .chain(() -> history.enter(id, Deed.DISCARD_ASKED, first, why)));
    }

    /** The second person agrees: the letter is given up, for the reason of the first. */
    Uni<Void> confirm(UUID id, Colleague second) {
        return asked(id, second)
                .chain(asked -> letters.settle(id, State.DISCARDED, clock.instant(), second.account(), asked.why())
                        .chain(() -> history.enter(id, Deed.DISCARDED, second, asked.why())));
    }

    /** The second person does not agree: the letter waits as before. */
    Uni<Void> refuse(UUID id, Colleague second, String why) {
        return asked(id, second)
                .chain(() -> letters.dropDiscard(id))
                .chain(() -> history.enter(id, Deed.DISCARD_REFUSED, second, why));
    }

    /** What the first person asked; fails when nobody did, and when this is the same person. */
    private Uni<AskedDiscard> asked(UUID id, Colleague second) {
        return letters.lockedOpen(id).map(DeadLetter::discard).invoke(asked -> {
            if (asked == null) {
                throw new Conflict("", Explanation.of("dead-letter.discard.not-asked"));
            }
            if (asked.account().equals(second.account())) {
                throw new RuleBroken("", Explanation.of("dead-letter.discard.second-person"));
            }
        });
    }

    private static void mustBeUnasked(DeadLetter letter) {
        if (letter.discard() != null) {
            var name = FactValue.text(letter.discard().name());
            throw new Conflict("", Explanation.of("dead-letter.discard.asked").with("name", name));
        }
    }
}
