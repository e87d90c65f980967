package nl.plekje.complaint.overview;

import java.util.UUID;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.complaint.history.Phase;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.id.LocationId;

/**
 * Which cases to list; null lets all pass.
 *
 * @param year of the day of filing in Amsterdam
 * @param owner account of who handles it
 * @param group cases about one event share it
 * @param broken whether a promise is broken now
 */
record CaseFilter(
        Kind kind,
        Category category,
        LocationId location,
        ComplaintState state,
        Phase phase,
        Integer year,
        String number,
        String owner,
        UUID group,
        Boolean broken) {}
