package nl.plekje.placement.ratio;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.RuleId;

/** Every version of the staff-child ratio, by the day from which it holds. */
public final class StaffRatios {

    private static final RuleId PL_115 = new RuleId("PL-115");
    private static final String FILE = "staff_ratio.json";

    private final List<StaffRatioPolicy> newestFirst;

    /** What a version does not name stays as it was. */
    private StaffRatios(List<Version> oldestFirst) {
        var versions = new ArrayDeque<StaffRatioPolicy>();
        StaffLaw dayCare = null;
        StaffLaw afterSchool = null;
        FewerStaff fewerStaff = null;
        for (var version : oldestFirst) {
            dayCare = version.dayCareLaw().orElse(dayCare);
            afterSchool = version.afterSchoolLaw().orElse(afterSchool);
            fewerStaff = version.fewerStaff() == null ? fewerStaff : version.fewerStaff();
            versions.addFirst(new StaffRatioPolicy(version.validFrom(), dayCare, afterSchool, fewerStaff));
        }
        newestFirst = List.copyOf(versions);
    }

    /** Reads the versions that come with the service. */
    public static StaffRatios load() {
        try (var file = StaffRatios.class.getResourceAsStream(FILE)) {
            var versions =
                    JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, Version[].class);
            return new StaffRatios(Stream.of(versions)
                    .sorted(Comparator.comparing(Version::validFrom))
                    .toList());
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

    /**
     * A change of the law, naming what it changes.
     *
     * @param afterSchool the table by which each group is judged
     * @param afterSchoolCentre what each child asks for, over all groups of a location
     */
    private record Version(
            LocalDate validFrom,
            String source,
            RatioTable dayCare,
            RatioTable afterSchool,
            Centre afterSchoolCentre,
            FewerStaff fewerStaff) {

        Optional<StaffLaw> dayCareLaw() {
            return Optional.ofNullable(dayCare).map(table -> law(new RequiredStaff(table), false));
        }

        Optional<StaffLaw> afterSchoolLaw() {
            return afterSchoolCentre != null
                    ? Optional.of(law(afterSchoolCentre.rule(), afterSchoolCentre.assumed()))
                    : Optional.ofNullable(afterSchool).map(table -> law(new RequiredStaff(table), false));
        }

        private StaffLaw law(StaffRule rule, boolean assumed) {
            return new StaffLaw(rule, new Citation(PL_115, source), assumed);
        }
    }

    /** @param assumed the weights are ours until they are read in the annex itself */
    private record Centre(List<Integer> weights, int perStaff, int largestGroup, boolean assumed) {

        StaffRule rule() {
            return new CentreStaff(new RatioTable.Formula(weights, perStaff), largestGroup);
        }
    }
}
