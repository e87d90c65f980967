package nl.plekje.gateway.signin;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The roles of the realm. What else a token lists is the identity provider's own business. */
public final class Roles {

    /** The role of families; all others are staff. */
    public static final String PARENT = "parent";

    private static final Set<String> OURS = Set.of(
            PARENT,
            "planner",
            "location-manager",
            "complaint-coordinator",
            "confidential-officer",
            "finance",
            "operations",
            "board");

    private Roles() {}

    /** Our roles among these, sorted. */
    static List<String> among(Collection<String> names) {
        return names.stream().filter(OURS::contains).sorted().toList();
    }
}
