package nl.plekje.service.command;

import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.Id;

/** The name that a caller gives to a command, so that sending it again does not do it again. */
public final class IdempotencyKey {

    /** The header it comes in. */
    public static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /**
     * Reads the header; null when there is none.
     *
     * @throws RuleBroken when it is no UUID
     */
    public static UUID read(String header) {
        if (header == null) {
            return null;
        }
        if (!Id.FORM.matcher(header).matches()) {
            throw new RuleBroken("#header/" + HEADER, Explanation.of("problem.idempotency-key-malformed"));
        }
        return UUID.fromString(header);
    }
}
