package nl.plekje.service.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.plekje.service.deadletter.DeadLetter;
import nl.plekje.service.deadletter.LetterDeed;

/**
 * A dead letter with all that operations needs to decide about it.
 *
 * @param cameWith what came with it: its identity, kind, moment and place
 * @param says what was sent, with personal data masked
 * @param history what colleagues did with it, oldest first
 */
public record DeadLetterView(
        @JsonUnwrapped DeadLetter letter, List<LetterHeader> cameWith, LetterPayload says, List<LetterDeed> history) {}
