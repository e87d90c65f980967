package nl.plekje.notification.notice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.plekje.kernel.id.Id;

/**
 * What a notice is about. Later news of the same matter overtakes it, whichever comes first: who has not been told the older
 * by then never is.
 *
 * @param id a closure, an absence, an extra day, ...
 * @param order news of a higher order is later
 * @param takenBack whether the news is that the matter is off: told to those only who heard that it was on
 * @param until last day on which it is worth telling; null for always
 */
public record Matter(UUID id, long order, boolean takenBack, LocalDate until) {

    /** More than any matter has versions. */
    private static final long STAGE = 1_000_000;

    public Matter {
        Objects.requireNonNull(id, "id");
    }

    /** News that each next version overtakes. */
    public static Matter of(Id id, long version) {
        return new Matter(id.value(), version, false, null);
    }

    /** The same at a stage of a life that several services tell of: each of a higher stage overtakes all of a lower one. */
    public Matter stage(int number) {
        return new Matter(id, number * STAGE + order, takenBack, until);
    }

    /** The same, worth telling up to this day. */
    public Matter until(LocalDate day) {
        return new Matter(id, order, takenBack, day);
    }

    /** The same, telling that it is off. */
    public Matter takenBack(boolean off) {
        return new Matter(id, order, off, until);
    }
}
