package nl.plekje.placement.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.placement.terms.WaitlistTerms;

/**
 * What puts an application before another: the criteria it meets, weightiest first, then the moment of registration, then
 * its identity. As text, the cursor of a page.
 *
 * @param unmet a digit for each criterion before the registration: 0 when it is met, 1 when not
 */
record WaitlistRank(String unmet, Instant registeredAt, ApplicationId id) implements Comparable<WaitlistRank> {

    private static final String BETWEEN = "_";
    private static final int PARTS = 3;
    private static final Comparator<WaitlistRank> ORDER = Comparator.comparing(WaitlistRank::unmet)
            .thenComparing(WaitlistRank::registeredAt)
            .thenComparing(rank -> rank.id().toString());

    static WaitlistRank of(Waiting waiting, WaitlistTerms terms) {
        var unmet = terms.priority().stream()
                .limit(terms.priority().size() - 1L)
                .map(criterion -> waiting.met().contains(criterion) ? "0" : "1")
                .collect(Collectors.joining());
        return new WaitlistRank(unmet, waiting.registeredAt(), waiting.id());
    }

    /** Reads a cursor; null for none. Throws {@link IllegalArgumentException} for what is no cursor of ours. */
    static WaitlistRank parse(String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split(BETWEEN, PARTS);
        try {
            return new WaitlistRank(parts[0], Instant.parse(parts[1]), ApplicationId.of(parts[2]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a cursor: " + text, e);
        }
    }

    @Override
    public int compareTo(WaitlistRank other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return unmet + BETWEEN + registeredAt + BETWEEN + id;
    }
}
