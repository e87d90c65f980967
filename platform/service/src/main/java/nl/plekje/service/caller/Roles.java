package nl.plekje.service.caller;

/** The roles of the realm. What is one's own follows from facts, not from the role. */
public final class Roles {

    public static final String PARENT = "parent";
    public static final String PLANNER = "planner";
    public static final String LOCATION_MANAGER = "location-manager";
    public static final String COMPLAINT_COORDINATOR = "complaint-coordinator";
    public static final String CONFIDENTIAL_OFFICER = "confidential-officer";
    public static final String FINANCE = "finance";
    public static final String OPERATIONS = "operations";
    public static final String BOARD = "board";

    private Roles() {}
}
