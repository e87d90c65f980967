package nl.plekje.complaint.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.plekje.complaint.history.CaseEvent;

/**
 * Something to add to a case.
 *
 * @param at when it happened; null for now
 */
public record Deed(CaseEvent event, Instant at) {

    /** What happens now. */
    public static Deed now(CaseEvent event) {
        return new Deed(event, null);
    }

    /** What happens now, in this order. */
    public static List<Deed> all(CaseEvent... events) {
        return Arrays.stream(events).map(Deed::now).toList();
    }
}
