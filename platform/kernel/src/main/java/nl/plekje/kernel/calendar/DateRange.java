package nl.plekje.kernel.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days in a row, of which there is at least one. Both ends are inside, as people say it: "from 1 to 31 January".
 *
 * @param first first day, inside
 * @param last last day, inside; not before {@code first}
 */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a range ends on or after its first day: " + first + "/" + last);
        }
    }

    /** The days of a calendar month. */
    public static DateRange of(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth());
    }

    /** The days of a calendar year. */
    public static DateRange ofYear(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The days from {@code start} up to but not including {@code end}; empty when there are none. */
    public static Optional<DateRange> halfOpen(LocalDate start, LocalDate end) {
        return start.isBefore(end) ? Optional.of(new DateRange(start, end.minusDays(1))) : Optional.empty();
    }

    /** Reads {@code 2026-01-01/2026-01-31}, both days inside. */
    public static DateRange parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a range of days: " + text);
        }
        return new DateRange(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }

    /** The day after the last: the end of the range read half-open, as databases write it. */
    public LocalDate endExclusive() {
        return last.plusDays(1);
    }

    /** Whether the day lies inside. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether every day of the other lies inside. */
    public boolean includes(DateRange other) {
        return includes(other.first) && includes(other.last);
    }

    /** Whether at least one day lies in both. */
    public boolean overlaps(DateRange other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** The days that lie in both; empty when there are none. */
    public Optional<DateRange> shared(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new DateRange(
                first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last));
    }

    /** How many days it has: one or more. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** Its days, in order. */
    public Stream<LocalDate> stream() {
        return first.datesUntil(endExclusive());
    }

    /** {@code 2026-01-01/2026-01-31}, both days inside. */
    @Override
    public String toString() {
        return first + "/" + last;
    }
}
