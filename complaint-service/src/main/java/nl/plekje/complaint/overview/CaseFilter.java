package nl.plekje.complaint.overview;

import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.intake.ComplaintState;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.id.LocationId;

/** Which cases to list; null lets all pass. {@code year} is that of the day of filing in Amsterdam. */
record CaseFilter(
        Kind kind, Category category, LocationId location, ComplaintState state, Integer year, String number) {}
