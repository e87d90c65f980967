package nl.plekje.complaint.overview;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.family.Person;
import nl.plekje.complaint.intake.Channel;
import nl.plekje.complaint.intake.ComplaintState;
import nl.plekje.complaint.intake.Relation;
import nl.plekje.complaint.location.Location;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ComplaintId;

/**
 * A case in a list.
 *
 * @param category null as long as nobody has said
 * @param location the location it is about; null when none
 * @param child the child it is about; null when none
 * @param complainant who filed it, when known to us; else null
 * @param eventOn the day it is about; null when not told
 * @param late whether it came after the period of CO-008
 */
public record CaseView(
        ComplaintId id,
        String number,
        Kind kind,
        Category category,
        ComplaintState state,
        String subject,
        Location location,
        ChildView child,
        Person complainant,
        Relation relation,
        Channel channel,
        LocalDate eventOn,
        Instant filedAt,
        boolean late) {

    /** A child, by the name the family uses. */
    public record ChildView(ChildId id, String firstName) {}
}
