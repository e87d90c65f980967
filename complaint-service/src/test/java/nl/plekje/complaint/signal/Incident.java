package nl.plekje.complaint.signal;

import java.time.Instant;
import java.util.List;

/**
 * Something that goes wrong in a simulated year.
 *
 * @param kind the signal that should see it
 * @param told what the services tell of it, each at its moment
 * @param complaintAt when the family complains if nobody acts
 */
record Incident(String kind, String subject, List<Told> told, Instant complaintAt) {

    /** A row that a fact leaves, once it is told. */
    record Told(Instant at, String statement) {}
}
