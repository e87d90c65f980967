package nl.plekje.placement.extraday;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import nl.plekje.kernel.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * How requests for extra days were answered at a location.
 *
 * @param answered requests that got their answer in the weeks asked for
 * @param granted those of them that were granted, whatever became of them later
 * @param byStaff those that staff answered
 * @param byPolicy those that got a free seat at once
 * @param byDeadline those that nobody answered in time
 * @param revoked granted days that were taken back
 * @param rate granted of answered, as 0.75 for three in four; null when none was answered
 * @param medianMinutes half of the answers came within so many minutes; null when none was answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalView(
        LocationId location,
        String name,
        int answered,
        int granted,
        int byStaff,
        int byPolicy,
        int byDeadline,
        int revoked,
        @Nullable BigDecimal rate,
        @Nullable Long medianMinutes) {}
