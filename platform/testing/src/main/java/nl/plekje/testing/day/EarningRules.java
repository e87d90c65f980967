package nl.plekje.testing.day;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Whether an absence comes early enough, and in the way that a provider asks for: its conditions once more, in a line each. */
public final class EarningRules {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private EarningRules() {}

    /**
     * @param provider code of one of the four providers, or of the fifth of the tests
     * @param byFamily whether the family reported it itself
     * @param reported when
     * @param begins local time at which the session begins
     * @param today a day too far ahead earns once its window has opened
     */
    public static boolean earns(
            String provider, boolean byFamily, ZonedDateTime reported, LocalDateTime begins, LocalDate today) {
        var local = reported.withZoneSameInstant(AMSTERDAM).toLocalDateTime();
        var ahead = Duration.between(reported, begins.atZone(AMSTERDAM));
        return switch (provider) {
            case "smallsteps" -> byFamily && local.isBefore(begins.minusDays(7));
            case "partou" ->
                ahead.compareTo(Duration.ofHours(96)) >= 0
                        && (today.getYear() > 2024
                                || !today.isBefore(begins.toLocalDate().minusDays(125)));
            case "eerste-stapje" -> byFamily && ahead.compareTo(Duration.ofHours(24)) >= 0;
            case "duinroos" -> ahead.compareTo(Duration.ofHours(12)) >= 0;
            default -> false;
        };
    }
}
