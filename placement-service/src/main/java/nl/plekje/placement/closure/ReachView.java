package nl.plekje.placement.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a closure reaches, and what they miss.
 *
 * @param families households with a child that misses care
 * @param minutes minutes of care missed in all
 * @param items by group and first name
 */
public record ReachView(int families, int children, int sessions, long minutes, List<Reached> items) {

    /**
     * A child that misses care.
     *
     * @param custodians those to tell
     * @param minutes minutes it misses in all
     */
    public record Reached(
            ChildId child,
            String firstName,
            HouseholdId household,
            GroupId group,
            String groupName,
            List<Custodian> custodians,
            long minutes,
            List<Missed> sessions) {}

    /**
     * Somebody to tell.
     *
     * @param phone null when not known
     */
    public record Custodian(
            PersonId person, String name, @Nullable String phone) {}

    /**
     * What it misses on a day.
     *
     * @param extraDay the granted extra day; null for a contracted session
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Missed(
            LocalDate day,
            LocalTime from,
            LocalTime until,
            int minutes,
            @Nullable ExtraDayId extraDay) {}
}
