package nl.plekje.credit.extraday;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * What one version of a provider's conditions says about extra days.
 *
 * @param rest where the conditions say that what credit does not pay is invoiced (BI-001, BI-047)
 * @param freeSessions sessions a child and calendar year that cost nothing; empty where each costs
 * @param decision by when a request is decided
 * @param withoutExtraStaff where the conditions say that a day is granted only if no more staff is needed (CR-041)
 */
public record ExtraDayTerms(
        PolicyVersion version,
        Citation rest,
        Optional<FreeSessions> freeSessions,
        DecisionTime decision,
        Optional<Citation> withoutExtraStaff) {

    public ExtraDayTerms {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(rest, "rest");
        Objects.requireNonNull(freeSessions, "freeSessions");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(withoutExtraStaff, "withoutExtraStaff");
    }

    /** The first sessions of a year are free (BI-038). */
    public record FreeSessions(int aYear, Citation source) {

        public FreeSessions {
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * By closing time of the office on the family's own date (CR-028), else so many elapsed hours before the session.
     *
     * @param hoursBefore zero or more
     * @param officeCloses when the office closes, local time; a weekday without is one on which it is closed
     */
    public record DecisionTime(int hoursBefore, Map<DayOfWeek, LocalTime> officeCloses, Citation source) {

        public DecisionTime {
            Objects.requireNonNull(source, "source");
            officeCloses = Map.copyOf(officeCloses);
            if (hoursBefore < 0) {
                throw new IllegalArgumentException("a decision falls before the session: " + hoursBefore);
            }
        }

        /** The moment at which the office closes on this day, or closed last before it. */
        Instant closing(LocalDate day) {
            for (var back = 0; back < DayOfWeek.values().length; back++) {
                var closes = officeCloses.get(day.minusDays(back).getDayOfWeek());
                if (closes != null) {
                    return Amsterdam.at(day.minusDays(back), closes);
                }
            }
            return Amsterdam.endOf(day);
        }
    }
}
