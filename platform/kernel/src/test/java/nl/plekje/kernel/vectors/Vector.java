package nl.plekje.kernel.vectors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One worked example. Reading a column that the file does not have fails.
 *
 * @param number one for the first row after the header
 * @param cells text by column
 */
public record Vector(long number, Map<String, String> cells) {

    public String text(String column) {
        var cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " among " + cells.keySet());
        }
        return cell.strip();
    }

    public int integer(String column) {
        return Integer.parseInt(text(column));
    }

    public long whole(String column) {
        return Long.parseLong(text(column));
    }

    public boolean flag(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(column + " is neither true nor false: " + text(column));
        };
    }

    public LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    public Instant instant(String column) {
        return OffsetDateTime.parse(text(column)).toInstant();
    }

    /** The cell read as said; empty when the cell is. */
    public <T> Optional<T> optional(String column, Function<String, T> read) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(read.apply(column));
    }

    /** Number and note, as the name of the test case. */
    @Override
    public String toString() {
        return number + ": " + cells.getOrDefault("note", cells.getOrDefault("name", ""));
    }
}
