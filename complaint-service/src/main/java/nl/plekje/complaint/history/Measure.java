package nl.plekje.complaint.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure that was promised (CO-019, CO-020).
 *
 * @param owner account; null when a department sees to it
 * @param dueOn the last day; null when it was done before the verdict
 * @param doneOn null as long as it is not done
 * @param toldOverdue whether owner and next manager know that its day passed
 */
public record Measure(
        UUID id,
        String what,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        boolean toldOverdue) {

    public boolean done() {
        return doneOn != null;
    }
}
