package nl.plekje.complaint.casework;

import io.smallrye.mutiny.Uni;
import nl.plekje.complaint.history.CaseFile;

/** A feature that has something of its own to do when a case changes, in the same transaction. */
public interface CaseFollower {

    /** @param before the case before; null when it begins */
    Uni<Void> changed(CaseFile before, Situation after);
}
