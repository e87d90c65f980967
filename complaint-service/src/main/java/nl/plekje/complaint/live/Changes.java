package nl.plekje.complaint.live;

import java.util.List;
import nl.plekje.kernel.id.ComplaintId;

/**
 * The cases that changed since a look.
 *
 * @param cases the last ones to change
 * @param more whether there were too many to name all
 */
record Changes(List<ComplaintId> cases, boolean more) {

    static final Changes NONE = new Changes(List.of(), false);

    boolean any() {
        return !cases.isEmpty();
    }
}
