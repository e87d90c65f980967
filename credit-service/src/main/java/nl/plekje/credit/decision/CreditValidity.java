package nl.plekje.credit.decision;

import java.time.LocalDate;
import java.util.Objects;
import nl.plekje.kernel.rule.Citation;

/** For which days credit pays that an absence earned. */
public sealed interface CreditValidity {

    /** First day that it can pay. */
    LocalDate from(LocalDate absentDay, LocalDate reportedOn);

    /** Last day that it can pay. */
    LocalDate until(LocalDate absentDay);

    /** Where the conditions say so. */
    Citation source();

    /** Days of the absent day's own year, and none before (CR-024, CR-034, CR-048). */
    record OwnYear(Citation source) implements CreditValidity {

        public OwnYear {
            Objects.requireNonNull(source, "source");
        }

        @Override
        public LocalDate from(LocalDate absentDay, LocalDate reportedOn) {
            return absentDay.withDayOfYear(1);
        }

        @Override
        public LocalDate until(LocalDate absentDay) {
            return LocalDate.of(absentDay.getYear(), 12, 31);
        }
    }

    /** Days from the report on, until so many months after the absent day, clamped to the month's last day. */
    record Months(int months, Citation source) implements CreditValidity {

        public Months {
            Objects.requireNonNull(source, "source");
            if (months < 1) {
                throw new IllegalArgumentException("credit is valid for a month or more: " + months);
            }
        }

        @Override
        public LocalDate from(LocalDate absentDay, LocalDate reportedOn) {
            return reportedOn;
        }

        @Override
        public LocalDate until(LocalDate absentDay) {
            return absentDay.plusMonths(months);
        }
    }
}
