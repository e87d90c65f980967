package nl.plekje.credit.session;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.UUID;

/** A part of a session that does not take place: given up by the family, or taken by a closure. */
interface Claim {

    /** The earlier one comes first; of two at the same moment the one with the lower identity. */
    Comparator<Claim> EARLIEST_FIRST = Comparator.comparing(Claim::claimedAt)
            .thenComparing(claim -> claim.identity().toString());

    /** Identity of the absence or the compensation. */
    UUID identity();

    CareSession session();

    /** When it was reported or announced. */
    Instant claimedAt();

    /** Local time from which care is missed. */
    LocalTime from();

    /** Local time until which care is missed. */
    LocalTime until();

    /** Whether it holds: false once it was taken back. */
    boolean stands();
}
