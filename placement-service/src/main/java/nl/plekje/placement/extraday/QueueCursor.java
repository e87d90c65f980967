package nl.plekje.placement.extraday;

import java.time.Instant;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.placement.extraday.QueueRepository.Queued;

/**
 * Where a page of the queue ended.
 *
 * @param moment deadline of the last item, or the moment of its answer, as the page is ordered
 */
record QueueCursor(Instant moment, ExtraDayId id) {

    private static final String BETWEEN = "_";

    static QueueCursor after(QueueState state, Queued item) {
        return new QueueCursor(state == QueueState.OPEN ? item.decideBy() : item.decidedAt(), item.id());
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
        return moment + BETWEEN + id;
    }
}
