package nl.plekje.placement.extraday;

import java.time.Instant;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.placement.extraday.QueueRepository.Queued;

/** Where a page of the queue ended. */
record QueueCursor(Instant decideBy, ExtraDayId id) {

    private static final String BETWEEN = "_";

    static QueueCursor after(Queued item) {
        return new QueueCursor(item.decideBy(), item.id());
    }

    /** Reads a cursor; null for none. Throws {@link IllegalArgumentException} for what is no cursor of ours. */
    static QueueCursor parse(String text) {
        if (text == null) {
            return null;
        }
        var between = text.indexOf(BETWEEN);
        try {
            return new QueueCursor(
                    Instant.parse(text.substring(0, between)),
                    ExtraDayId.of(text.substring(between + BETWEEN.length())));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a cursor: " + text, e);
        }
    }

    @Override
    public String toString() {
        return decideBy + BETWEEN + id;
    }
}
