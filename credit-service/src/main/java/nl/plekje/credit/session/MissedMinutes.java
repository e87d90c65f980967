package nl.plekje.credit.session;

import java.time.temporal.ChronoField;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Whose each missed minute of a session is: of the earliest claim on it that stands, so that no minute is made good twice.
 * It follows from the claims alone, in whatever order they arrived.
 */
final class MissedMinutes {

    private static final int MINUTES_A_DAY = 24 * 60;

    private final Map<UUID, Integer> byClaim;

    private MissedMinutes(Map<UUID, Integer> byClaim) {
        this.byClaim = byClaim;
    }

    /**
     * @param claims all claims on one session, in any order
     * @param most minutes of the session that can be made good at all: those that the family pays for
     */
    static MissedMinutes of(Collection<? extends Claim> claims, int most) {
        var taken = new BitSet(MINUTES_A_DAY);
        var byClaim = new HashMap<UUID, Integer>();
        claims.stream().filter(Claim::stands).sorted(Claim.EARLIEST_FIRST).forEach(claim -> {
            var before = Math.min(most, taken.cardinality());
            taken.set(claim.from().get(ChronoField.MINUTE_OF_DAY), claim.until().get(ChronoField.MINUTE_OF_DAY));
            byClaim.put(claim.identity(), Math.min(most, taken.cardinality()) - before);
        });
        return new MissedMinutes(byClaim);
    }

    /** Minutes of a claim that are nobody else's; none of one that does not stand. */
    int of(Claim claim) {
        return byClaim.getOrDefault(claim.identity(), 0);
    }
}
