package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * A child will not come to a contracted session.
 *
 * @param reportedAt the moment that counts for credit: when the report was received, or the tap if it was made offline
 * @param channel how it was reported; only the parent portal earns credit with some providers (CR-003)
 * @param swappedFor the extra day for which this day was given in exchange (CR-040); null where it was not
 * @param receivedAt when it reached us, where the tap that counts was made before without a connection; else null
 */
@Topic(value = "absence-reported", from = "placement")
public record AbsenceReported(
        AbsenceId absence,
        long version,
        ChildId child,
        ContractId contract,
        LocalDate day,
        Session session,
        AbsenceReason reason,
        Channel channel,
        Instant reportedAt,
        @MayBeNull ExtraDayId swappedFor,
        @MayBeNull Instant receivedAt)
        implements Fact {

    /** A report that gives no day in exchange. */
    public AbsenceReported(
            AbsenceId absence,
            long version,
            ChildId child,
            ContractId contract,
            LocalDate day,
            Session session,
            AbsenceReason reason,
            Channel channel,
            Instant reportedAt) {
        this(absence, version, child, contract, day, session, reason, channel, reportedAt, null, null);
    }

    /** A report that was received when it was made. */
    public AbsenceReported(
            AbsenceId absence,
            long version,
            ChildId child,
            ContractId contract,
            LocalDate day,
            Session session,
            AbsenceReason reason,
            Channel channel,
            Instant reportedAt,
            ExtraDayId swappedFor) {
        this(absence, version, child, contract, day, session, reason, channel, reportedAt, swappedFor, null);
    }

    /** How an absence reached the provider. */
    public enum Channel {
        /** By the parent, in the app. */
        PORTAL,
        /** By staff, after a call or at the door. */
        STAFF
    }

    @Override
    public String key() {
        return child.toString();
    }
}
