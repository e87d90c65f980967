package nl.plekje.credit.extraday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.kernel.calendar.SchoolHolidays;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/** Decides whether a day may be swapped for another in one go (CR-037 to CR-040). */
public final class DirectSwapPolicy {

    private static final String SENTENCES = "credit.swap.refused.";

    private DirectSwapPolicy() {}

    /**
     * What one version of a provider's conditions says.
     *
     * @param sameKindOfWeek whether both days lie in school weeks or both in holiday weeks (CR-039)
     */
    public record Terms(PolicyVersion version, boolean sameKindOfWeek, Citation source) {}

    /**
     * Two days to swap.
     *
     * @param given the contracted day given up
     * @param givenStarts when its session begins
     * @param region the region whose school holidays hold; empty when not known: then every week is a school week
     */
    public record Pair(LocalDate given, Instant givenStarts, LocalDate wanted, Optional<SchoolRegion> region) {}

    /**
     * Why the two days cannot be swapped; empty when they can, seat and staff permitting. A day that has begun cannot be
     * given any more (CR-040), and both days lie in the same kind of week (CR-039).
     */
    public static Optional<Explanation> refusal(Pair pair, Instant now, Terms terms) {
        if (pair.given().equals(pair.wanted())) {
            return Optional.of(refused("same-day", pair, terms));
        }
        if (!now.isBefore(pair.givenStarts())) {
            return Optional.of(refused("begun", pair, terms));
        }
        if (terms.sameKindOfWeek()
                && pair.region()
                        .filter(region -> !SchoolHolidays.dutch().sameKindOfWeek(region, pair.given(), pair.wanted()))
                        .isPresent()) {
            return Optional.of(refused("other-week", pair, terms));
        }
        return Optional.empty();
    }

    private static Explanation refused(String key, Pair pair, Terms terms) {
        return Explanation.of(SENTENCES + key, terms.source())
                .under(terms.version())
                .with("given", FactValue.date(pair.given()))
                .with("wanted", FactValue.date(pair.wanted()));
    }
}
