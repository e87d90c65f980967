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
 * refuses. Who asked may think better of it. Each command runs in the transaction around it.
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
        return asked(id).invoke(asked -> mustBeAnother(asked, second)).chain(asked -> letters.settle(
                        id, State.DISCARDED, clock.instant(), second.account(), asked.why())
                .chain(() -> history.enter(id, Deed.DISCARDED, second, asked.why())));
    }

    /** The second person does not agree, or the first thinks better of it: the letter waits as before. */
    Uni<Void> refuse(UUID id, Colleague by, String why) {
        return asked(id)
                .call(() -> letters.dropDiscard(id))
                .map(asked -> asked.account().equals(by.account()) ? Deed.DISCARD_WITHDRAWN : Deed.DISCARD_REFUSED)
                .chain(deed -> history.enter(id, deed, by, why));
    }

    /** What the first person asked; fails when nobody did. */
    private Uni<AskedDiscard> asked(UUID id) {
        return letters.lockedOpen(id).map(DeadLetter::discard).invoke(asked -> {
            if (asked == null) {
                throw new Conflict("", Explanation.of("dead-letter.discard.not-asked"));
            }
        });
    }

    private static void mustBeAnother(AskedDiscard asked, Colleague second) {
        if (asked.account().equals(second.account())) {
            throw new RuleBroken("", Explanation.of("dead-letter.discard.second-person"));
        }
    }

    private static void mustBeUnasked(DeadLetter letter) {
        if (letter.discard() != null) {
            var name = FactValue.text(letter.discard().name());
            throw new Conflict("", Explanation.of("dead-letter.discard.asked").with("name", name));
        }
    }
}
