package nl.plekje.complaint.signal;

/**
 * A kind of early warning in numbers.
 *
 * @param complaints how many real complaints of 2024 stand behind it
 * @param open where the condition holds now
 * @param locations at how many locations
 * @param raisedInThirtyDays how many were raised in the last thirty days
 * @param becameComplaint how many of those were followed within thirty days by a complaint at their location
 */
public record SignalSummary(
        String kind,
        SignalOwner owner,
        SignalAction action,
        int complaints,
        int open,
        int locations,
        int raisedInThirtyDays,
        int becameComplaint) {}
