package nl.plekje.service.masking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;

/** The forms of texts that cannot hold anything personal. A format that is not listed admits nothing. */
enum SafeFormat {
    IDENTITY("format", "uuid", text -> {
        // Java reads shorter ones too.
        if (!UUID.fromString(text).toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a whole identity");
        }
    }),
    DATE("format", "date", LocalDate::parse),
    MOMENT("format", "date-time", Instant::parse),
    TIME("pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$", LocalTime::parse),
    MONTH("pattern", "^\\d{4}-\\d{2}$", YearMonth::parse),
    OTHER("", "", text -> {
        throw new IllegalArgumentException("may be anything");
    });

    private final String keyword;
    private final String written;
    private final Consumer<String> reader;

    SafeFormat(String keyword, String written, Consumer<String> reader) {
        this.keyword = keyword;
        this.written = written;
        this.reader = reader;
    }

    /** The form that a schema gives with this keyword; {@link #OTHER} for one that is not in the set. */
    static SafeFormat of(String keyword, String written) {
        return Arrays.stream(values())
                .filter(one -> one.keyword.equals(keyword) && one.written.equals(written))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether the text has this form. */
    boolean admits(String text) {
        try {
            reader.accept(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
