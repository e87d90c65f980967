package nl.plekje.credit.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.rule.Citation;

/** How long before the session an absence must be reported to earn credit. */
public sealed interface LeadTime {

    /** Whether a report at this moment is early enough. */
    boolean metBy(Instant reportedAt, Instant sessionStart);

    /** The moment at which the lead time begins: the bound to tell people. */
    Instant bound(Instant sessionStart);

    /** Where the conditions say so. */
    Citation source();

    /**
     * Reported more than N days ahead by the calendar and the clock on the wall; exactly N days is too late (CR-001,
     * CR-002). A week is a week, also where daylight saving makes it an hour shorter or longer.
     */
    record MoreThanDays(int days, Citation source) implements LeadTime {

        public MoreThanDays {
            requireNotNegative(days);
            Objects.requireNonNull(source, "source");
        }

        @Override
        public boolean metBy(Instant reportedAt, Instant sessionStart) {
            return Amsterdam.dateTimeOf(reportedAt)
                    .isBefore(Amsterdam.dateTimeOf(sessionStart).minusDays(days));
        }

        @Override
        public Instant bound(Instant sessionStart) {
            return Amsterdam.at(Amsterdam.dateTimeOf(sessionStart).minusDays(days));
        }

        /** Whole days ahead by the clock on the wall; below zero after the session began. */
        long daysAhead(Instant reportedAt, Instant sessionStart) {
            return ChronoUnit.DAYS.between(Amsterdam.dateTimeOf(reportedAt), Amsterdam.dateTimeOf(sessionStart));
        }
    }

    /** Reported at least N elapsed hours ahead; exactly N hours is in time (CR-023, CR-046). */
    record AtLeastHours(int hours, Citation source) implements LeadTime {

        public AtLeastHours {
            requireNotNegative(hours);
            Objects.requireNonNull(source, "source");
        }

        @Override
        public boolean metBy(Instant reportedAt, Instant sessionStart) {
            return !reportedAt.isAfter(bound(sessionStart));
        }

        @Override
        public Instant bound(Instant sessionStart) {
            return sessionStart.minus(Duration.ofHours(hours));
        }

        /** Whole elapsed hours ahead; below zero after the session began. */
        long hoursAhead(Instant reportedAt, Instant sessionStart) {
            return ChronoUnit.HOURS.between(reportedAt, sessionStart);
        }
    }

    private static void requireNotNegative(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a lead time is zero or more: " + number);
        }
    }
}
