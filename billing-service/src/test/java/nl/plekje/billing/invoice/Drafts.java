package nl.plekje.billing.invoice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.plekje.billing.contract.Contract;
import nl.plekje.billing.extraday.ExtraDayCharge;
import nl.plekje.billing.settlement.Settlement;
import nl.plekje.billing.tariff.Tariff;
import nl.plekje.billing.tariff.TariffVersion;
import nl.plekje.billing.tariff.Tariffs;
import nl.plekje.events.CreditSettled.Subject;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.SettlementId;
import nl.plekje.kernel.money.Cents;

/** Contracts, charges and tariffs for tests: 10.40 an hour in 2025, 10.85 in 2026, extra days 11.00. */
final class Drafts {

    static final String PROVIDER = "sterre";
    static final int WEEKS = 52;

    private Drafts() {}

    static DraftInvoicePolicy policy() {
        return policy(ShareRule.CARE_DAYS);
    }

    static DraftInvoicePolicy policy(ShareRule share) {
        return new DraftInvoicePolicy(
                new Tariffs(List.of(
                        rate(WEEKS, "2025-01-01", 1040), rate(WEEKS, "2026-01-01", 1085), rate(0, "2025-01-01", 1100))),
                (day, provider) -> day.getYear() >= 2024 && provider.equals(PROVIDER)
                        ? Optional.of(Lines.terms(share))
                        : Optional.empty());
    }

    static TariffVersion rate(int weeks, String from, long cents) {
        var tariff = new Tariff(PROVIDER, CareType.DAY_CARE, weeks, LocalDate.parse(from), Cents.of(cents), false);
        return new TariffVersion(tariff, from.startsWith("2026") ? 2 : 1);
    }

    /** Sessions of ten and a half hours on these days of the week. */
    static Contract contract(ChildId child, String days, DayOfWeek... weekdays) {
        return contract(child, days, WEEKS, weekdays);
    }

    static Contract contract(ChildId child, String days, int weeks, DayOfWeek... weekdays) {
        var sessions = Arrays.stream(weekdays)
                .map(day -> new Session(day, LocalTime.of(8, 0), LocalTime.of(18, 30)))
                .toList();
        return new Contract(
                ContractId.next(), 3, child, PROVIDER, CareType.DAY_CARE, weeks, DateRange.parse(days), sessions);
    }

    static ExtraDayCharge charge(Contract contract, String day, int minutes, int creditMinutes) {
        return new ExtraDayCharge(
                ExtraDayId.next(),
                1,
                contract.id(),
                contract.child(),
                contract.careType(),
                LocalDate.parse(day),
                minutes,
                creditMinutes,
                false);
    }

    static Settlement settlement(Contract contract, String day, String bookedOn, Subject subject, int minutes) {
        return new Settlement(
                SettlementId.next(),
                1,
                contract.id(),
                contract.child(),
                contract.careType(),
                LocalDate.parse(day),
                LocalDate.parse(bookedOn),
                subject,
                minutes);
    }
}
