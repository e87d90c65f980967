package nl.plekje.service.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.plekje.kernel.calendar.PlausibleDates;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended in a list that is ordered by a key and, among equal keys, by identity. The next page starts after it,
 * also when the item itself has left the list since. A list that is ordered by identity alone takes that as its cursor.
 *
 * @param key what the list is ordered by
 * @param id of the last item shown
 */
public record Cursor<K>(K key, UUID id) {

    /** Most characters that a cursor has as text. */
    public static final int MAX_LENGTH = 200;

    private static final String BETWEEN = "_";

    /**
     * Reads the cursor of a list that is ordered by moment; null for none. Throws {@link RuleBroken} at the parameter
     * {@code cursor} for what is no cursor of ours.
     */
    public static @Nullable Cursor<Instant> byMoment(@Nullable String text) {
        return read(text, Instant::parse, PlausibleDates::include);
    }

    /** Reads the cursor of a list that is ordered by date, as {@link #byMoment} does. */
    public static @Nullable Cursor<LocalDate> byDay(@Nullable String text) {
        return read(text, LocalDate::parse, PlausibleDates::include);
    }

    /** Reads the cursor of a list that is ordered by a text, as {@link #byMoment} does. */
    public static @Nullable Cursor<String> byText(@Nullable String text) {
        return read(text, Function.identity(), it -> true);
    }

    private static <K> Cursor<K> read(String text, Function<String, K> parse, Predicate<K> plausible) {
        if (text == null) {
            return null;
        }
        var between = text.lastIndexOf(BETWEEN);
        try {
            var key = parse.apply(text.substring(0, between));
            var id = UUID.fromString(text.substring(between + 1));
            if (plausible.test(key)) {
                return new Cursor<>(key, id);
            }
        } catch (RuntimeException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static RuleBroken wrong() {
        return new RuleBroken("#query/cursor", Explanation.of("problem.field.impossible"));
    }

    /** As the caller gets it and gives it back. */
    @Override
    public String toString() {
        return key + BETWEEN + id;
    }
}
