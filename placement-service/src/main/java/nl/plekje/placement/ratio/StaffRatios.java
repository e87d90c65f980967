package nl.plekje.placement.ratio;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every version of the staff-child ratio, by the day from which it holds. */
public final class StaffRatios {

    private static final String FILE = "staff_ratio.json";

    private final List<StaffRatioPolicy> newestFirst;

    private StaffRatios(Stream<StaffRatioPolicy> versions) {
        newestFirst = versions.sorted(
                        Comparator.comparing(StaffRatioPolicy::validFrom).reversed())
                .toList();
    }

    /** Reads the versions that come with the service. */
    public static StaffRatios load() {
        try (var file = StaffRatios.class.getResourceAsStream(FILE)) {
            var versions = JsonMapper.builder().build().readValue(file, Version[].class);
            return new StaffRatios(Stream.of(versions).map(Version::policy));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the staff ratio from " + FILE, e);
        }
    }

    /**
     * The version that holds on the day.
     *
     * @throws IllegalArgumentException for a day before the first version
     */
    public StaffRatioPolicy on(LocalDate day) {
        return newestFirst.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no staff ratio is known for " + day));
    }

    private record Version(String validFrom, String source, RatioTable dayCare, RatioTable afterSchool) {

        StaffRatioPolicy policy() {
            return new StaffRatioPolicy(LocalDate.parse(validFrom), source, dayCare, afterSchool);
        }
    }
}
