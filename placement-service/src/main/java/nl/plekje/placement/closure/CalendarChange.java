package nl.plekje.placement.closure;

import java.time.LocalDate;
import nl.plekje.kernel.id.LocationId;

/**
 * A day of a location with agreed care that the provider's calendar closed or opened.
 *
 * @param closed false when the day is open again
 */
record CalendarChange(LocationId location, LocalDate day, boolean closed) {}
