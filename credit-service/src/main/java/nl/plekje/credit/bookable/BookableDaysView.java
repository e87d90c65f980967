package nl.plekje.credit.bookable;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.events.ExtraDayDecided.Difference;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a child could have an extra day.
 *
 * @param ownApproval how the child's requests were answered of late
 * @param groupApproval how those of its group were
 * @param weeks over how many weeks
 * @param days the open days of the child's contract without care of its own
 */
public record BookableDaysView(
        CareType careType, ApprovalView ownApproval, ApprovalView groupApproval, int weeks, List<Day> days) {

    /** Answered requests. @param ratePercent whole per cents granted; null when none was answered */
    public record ApprovalView(
            int granted, int declined, @Nullable Integer ratePercent) {

        static ApprovalView of(Approvals it) {
            return new ApprovalView(it.granted(), it.declined(), it.ratePercent());
        }
    }

    /**
     * A day.
     *
     * @param freeSeats seats free for the child all day; null as long as they are not known
     * @param waiting requests of others for that day without an answer
     * @param asked whether the child has a request for that day that stands
     * @param alternatives what could be had instead, where the day is not likely: another day, group or location
     */
    public record Day(
            LocalDate day,
            Likelihood likelihood,
            @Nullable Integer freeSeats,
            int waiting,
            boolean asked,
            List<AlternativeView> alternatives,
            Explanation why) {}

    /** A group and day where a seat stands free. */
    public record AlternativeView(
            Difference difference,
            LocalDate day,
            LocationId location,
            String locationName,
            GroupId group,
            String groupName,
            int freeSeats) {}
}
