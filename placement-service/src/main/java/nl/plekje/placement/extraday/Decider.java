package nl.plekje.placement.extraday;

import nl.plekje.events.ExtraDayDecided.DecidedBy;

/**
 * Who or what answers a request.
 *
 * @param name account of the member of staff, or the name of the service when nobody decided
 */
record Decider(DecidedBy as, String name) {

    private static final String ITSELF = "placement";

    static Decider staff(String account) {
        return new Decider(DecidedBy.STAFF, account);
    }

    /** The conditions, which give a free seat at once. */
    static Decider policy() {
        return new Decider(DecidedBy.POLICY, ITSELF);
    }

    /** The deadline, at which nobody had decided. */
    static Decider deadline() {
        return new Decider(DecidedBy.DEADLINE, ITSELF);
    }
}
