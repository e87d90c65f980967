package nl.plekje.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Something of which there is a limited amount in all, and less for each holder. Who holds nothing takes no memory. */
final class Shares {

    private final long each;
    private final long all;
    private final ConcurrentMap<String, Long> held = new ConcurrentHashMap<>();
    private final AtomicLong heldByAll = new AtomicLong();

    /**
     * @param each the most that one holder has
     * @param all the most that all have together
     */
    Shares(long each, long all) {
        this.each = each;
        this.all = all;
    }

    /** What came of trying to take some. */
    enum Outcome {
        TAKEN,
        /** The holder has too much already. */
        HOLDER_FULL,
        /** All together have too much, whoever asks. */
        ALL_FULL
    }

    /** Takes so much for the holder, or nothing. */
    Outcome take(String holder, long amount) {
        if (heldByAll.addAndGet(amount) > all) {
            heldByAll.addAndGet(-amount);
            return Outcome.ALL_FULL;
        }
        var outcome = new Outcome[] {Outcome.HOLDER_FULL};
        held.compute(holder, (name, before) -> {
            var now = (before == null ? 0 : before) + amount;
            if (now > each) {
                return before;
            }
            outcome[0] = Outcome.TAKEN;
            return now;
        });
        if (outcome[0] != Outcome.TAKEN) {
            heldByAll.addAndGet(-amount);
        }
        return outcome[0];
    }

    /** Gives back what was taken. */
    void giveBack(String holder, long amount) {
        held.computeIfPresent(holder, (name, before) -> before == amount ? null : Long.valueOf(before - amount));
        heldByAll.addAndGet(-amount);
    }
}
