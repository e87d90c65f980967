package nl.plekje.service.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items of this page
 * @param next give it as {@code cursor} to get the next page; null on the last page
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    /** Most items on one page. */
    public static final int MAX_LIMIT = 200;

    /** Items on a page when the caller does not say. */
    public static final String DEFAULT_LIMIT = "50";

    /** All there is, on one page. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * A page from one item more than fits, the extra one telling that there is a next page.
     *
     * @param fetched at most {@code limit + 1} items
     * @param cursor what the next page starts after: written from the last item shown
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, String> cursor) {
        if (fetched.size() <= limit) {
            return all(fetched);
        }
        var shown = List.copyOf(fetched.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
    }
}
