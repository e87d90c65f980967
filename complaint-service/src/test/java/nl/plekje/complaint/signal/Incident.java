package nl.plekje.complaint.signal;

import java.time.Instant;
import java.util.List;

/**
 * Something that goes wrong in a simulated year, or nearly does.
 *
 * @param kind the signal that should see it, and stay silent about a near miss
 * @param told what the services tell of it, each at its moment
 * @param complaintAt when the family complains if nobody acts; null for a near miss, about which nobody would
 */
record Incident(String kind, String subject, List<Told> told, Instant complaintAt) {

    boolean isNearMiss() {
        return complaintAt == null;
    }

    /** A row that a fact leaves, once it is told. */
    record Told(Instant at, String statement) {}
}
