package nl.plekje.complaint.signal;

/** Who acts on an early warning. */
public enum SignalOwner {
    LOCATION_MANAGER,
    PLANNER,
    FINANCE,
    COMPLAINT_COORDINATOR
}
