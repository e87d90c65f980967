package nl.plekje.placement.contract;

import java.time.DayOfWeek;
import java.util.Map;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.seat.DayHours;

/**
 * What signing a contract depends on.
 *
 * @param careType what the group offers
 * @param openingHours by weekday; a weekday without is closed
 */
record SigningContext(
        HouseholdId household,
        BirthDate born,
        LocationId location,
        String provider,
        String town,
        CareType careType,
        Map<DayOfWeek, DayHours.Open> openingHours) {}
