package nl.plekje.billing.invoice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/** Conditions, costs and care days for tests. */
final class Lines {

    private Lines() {}

    static BillingTerms terms(ShareRule share) {
        return new BillingTerms(
                PolicyVersion.of("sterre@2024-01-01"), Citation.of("BI-032"), share, Citation.of("BI-047"));
    }

    /** Two days of 11 hours, 52 weeks, 10.97 an hour: 1045.81 in January. */
    static YearlyCost twoDays() {
        return new YearlyCost(Fraction.of(22), 52, Cents.of(1097));
    }

    static List<LocalDate> careDays(YearMonth month, DayOfWeek... weekdays) {
        return DateRange.of(month).stream()
                .filter(day -> Set.of(weekdays).contains(day.getDayOfWeek()))
                .toList();
    }
}
