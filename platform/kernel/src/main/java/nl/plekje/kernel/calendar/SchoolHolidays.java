package nl.plekje.kernel.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The school holidays by region, as published for each school year: what tells a school week from a holiday week (CR-039,
 * CR-056) and a week of a forty-week contract from one without care (PL-102). Read from {@code school_holidays.csv}, to
 * which each newly published school year is added.
 *
 * <p>A day of a school year that is not in it yet counts as a school day, so nobody misses care for want of a calendar;
 * {@link #knownUntil()} says where that begins.
 */
public final class SchoolHolidays {

    private static final String FILE = "school_holidays.csv";
    private static final int COLUMNS = 5;

    private final Map<SchoolRegion, NavigableMap<LocalDate, SchoolHoliday>> byFirstDay =
            new EnumMap<>(SchoolRegion.class);

    SchoolHolidays(Collection<SchoolHoliday> holidays) {
        for (var region : SchoolRegion.values()) {
            byFirstDay.put(region, new TreeMap<>());
        }
        holidays.forEach(this::add);
    }

    /** The Dutch school holidays. */
    public static SchoolHolidays dutch() {
        return Published.DUTCH;
    }

    /** All holidays of a region, in their order. */
    public List<SchoolHoliday> of(SchoolRegion region) {
        return List.copyOf(byFirstDay.get(region).values());
    }

    /** The holiday that the day falls in; empty for a day in a school week, weekend included. */
    public Optional<SchoolHoliday> on(SchoolRegion region, LocalDate day) {
        return Optional.ofNullable(byFirstDay.get(region).floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(holiday -> holiday.days().includes(day));
    }

    /** Whether both days lie in school weeks, or both in holiday weeks. */
    public boolean sameKindOfWeek(SchoolRegion region, LocalDate one, LocalDate other) {
        return on(region, one).isPresent() == on(region, other).isPresent();
    }

    /** The last day of the last summer holiday that is known everywhere: later days count as school days. */
    public LocalDate knownUntil() {
        return byFirstDay.values().stream()
                .map(holidays -> holidays.isEmpty()
                        ? LocalDate.MIN
                        : holidays.lastEntry().getValue().days().last())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private void add(SchoolHoliday holiday) {
        var known = byFirstDay.get(holiday.region());
        if (known.values().stream().anyMatch(it -> it.days().overlaps(holiday.days()))) {
            throw new IllegalArgumentException("two school holidays at once: " + holiday);
        }
        known.put(holiday.days().first(), holiday);
    }

    private static SchoolHolidays read() {
        try (var file = SchoolHolidays.class.getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var holidays = new ArrayList<SchoolHoliday>();
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> regions(row[2])
                    .forEach(region -> holidays.add(holiday(row, region))));
            return new SchoolHolidays(holidays);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static List<SchoolRegion> regions(String column) {
        return column.equals("ALL") ? List.of(SchoolRegion.values()) : List.of(SchoolRegion.valueOf(column));
    }

    private static SchoolHoliday holiday(String[] row, SchoolRegion region) {
        if (row.length < COLUMNS) {
            throw new IllegalStateException(FILE + ": a row of " + row.length + " columns: " + String.join(",", row));
        }
        return new SchoolHoliday(
                SchoolHoliday.Name.valueOf(row[1]),
                region,
                new DateRange(LocalDate.parse(row[3]), LocalDate.parse(row[4])));
    }

    private static final class Published {
        static final SchoolHolidays DUTCH = read();
    }
}
