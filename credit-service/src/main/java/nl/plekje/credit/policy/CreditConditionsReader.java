package nl.plekje.credit.policy;

import java.util.Optional;
import java.util.Set;
import nl.plekje.credit.decision.CreditTerms;
import nl.plekje.credit.decision.CreditTerms.DirectSwap;
import nl.plekje.credit.decision.CreditTerms.OnPublicHoliday;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.FurthestAhead;
import nl.plekje.credit.decision.LeadTime;
import nl.plekje.credit.decision.SwapDayQuota;
import nl.plekje.credit.extraday.ExtraDayTerms;
import nl.plekje.credit.extraday.ExtraDayTerms.DecisionTime;
import nl.plekje.credit.extraday.ExtraDayTerms.FreeSessions;
import nl.plekje.credit.policy.BalanceTerms.ClosureByProvider;
import nl.plekje.credit.policy.BalanceTerms.ContractEnd;
import nl.plekje.credit.policy.BalanceTerms.Permission;
import nl.plekje.credit.policy.GrantedDayTerms.Cancelling;
import nl.plekje.kernel.calendar.ProviderHolidays;
import nl.plekje.kernel.calendar.ProviderHolidays.AlsoClosed;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.PolicySection;

/** Reads the section {@code credit} of a policy file. */
public final class CreditConditionsReader {

    private CreditConditionsReader() {}

    /** When credit lapses; today the sources know one answer. */
    private enum Expiry {
        END_OF_YEAR
    }

    /** Reads one version. */
    public static CreditConditions read(PolicyVersion version, PolicySection credit) {
        var mode = credit.oneOf("mode", CreditMode.class);
        return new CreditConditions(
                version,
                mode,
                credit.section("holidays", CreditConditionsReader::holidays),
                mode == CreditMode.DIRECT_SWAP
                        ? new DirectSwap(
                                version,
                                credit.section("swap", CreditConditionsReader::swap)
                                        .source())
                        : credit.section("absence", absence -> saving(version, mode, absence)),
                credit.optionalSection("balance", CreditConditionsReader::balance),
                credit.optionalSection("swap", CreditConditionsReader::swap),
                credit.section("extraDay", extraDay -> extraDay(version, extraDay)),
                credit.section("extraDay", CreditConditionsReader::grantedDay));
    }

    private static ProviderHolidays holidays(PolicySection holidays) {
        holidays.citation();
        return new ProviderHolidays(
                holidays.oneOf("liberationDay", LiberationDay.class),
                Set.copyOf(holidays.listOf("alsoClosed", AlsoClosed.class)));
    }

    private static CreditTerms saving(PolicyVersion version, CreditMode mode, PolicySection absence) {
        if (absence.has("quota") != (mode == CreditMode.DAY_QUOTA)) {
            throw absence.mistake("quota", "stands where the mode is DAY_QUOTA, and only there");
        }
        return new Saving(
                version,
                absence.section("notice", CreditConditionsReader::leadTime),
                absence.optionalSection(
                        "furthestAhead", ahead -> new FurthestAhead(ahead.number("days"), ahead.citation())),
                absence.optionalSection(
                        "quota", quota -> new SwapDayQuota(quota.number("daysPerYear"), quota.citation())),
                absence.section(
                        "publicHoliday", holiday -> new OnPublicHoliday(holiday.flag("earns"), holiday.citation())),
                absence.optionalSection("illness", PolicySection::citation),
                absence.optionalSection("portalOnly", PolicySection::citation));
    }

    private static LeadTime leadTime(PolicySection notice) {
        var days = notice.optionalNumber("moreThanDays");
        var hours = notice.optionalNumber("atLeastHours");
        if (days.isPresent() == hours.isPresent()) {
            throw notice.mistake("moreThanDays", "either moreThanDays or atLeastHours");
        }
        var source = notice.citation();
        return days.<LeadTime>map(number -> new LeadTime.MoreThanDays(number, source))
                .orElseGet(() -> new LeadTime.AtLeastHours(hours.orElseThrow(), source));
    }

    private static BalanceTerms balance(PolicySection balance) {
        return new BalanceTerms(
                balance.section("acrossChildren", CreditConditionsReader::permission),
                balance.section("acrossCareTypes", CreditConditionsReader::permission),
                balance.section("schoolWeekToHolidayWeek", CreditConditionsReader::permission),
                balance.section("advanceUse", CreditConditionsReader::permission),
                balance.section("expiry", expiry -> {
                    expiry.oneOf("at", Expiry.class);
                    return expiry.citation();
                }),
                balance.section(
                        "contractEnd",
                        end -> new ContractEnd(
                                end.flag("forfeited"), end.flag("keptWhenEndedByProvider"), end.citation())),
                balance.section(
                        "closureByProvider",
                        closure -> new ClosureByProvider(closure.flag("compensated"), closure.citation())),
                balance.numbers("warningDaysBeforeExpiry"));
    }

    private static Permission permission(PolicySection part) {
        return new Permission(part.flag("allowed"), part.citation());
    }

    private static SwapTerms swap(PolicySection swap) {
        return new SwapTerms(swap.flag("sameKindOfWeek"), swap.flag("extraStaffAllowed"), swap.citation());
    }

    private static ExtraDayTerms extraDay(PolicyVersion version, PolicySection extraDay) {
        extraDay.leave("cancelGranted", "final");
        return new ExtraDayTerms(
                version,
                extraDay.section("invoice", PolicySection::citation),
                extraDay.optionalSection(
                        "freeSessions", free -> new FreeSessions(free.number("perYear"), free.citation())),
                extraDay.section(
                        "decision", decision -> new DecisionTime(decision.number("hoursBefore"), decision.citation())));
    }

    private static GrantedDayTerms grantedDay(PolicySection extraDay) {
        extraDay.leave("invoice", "freeSessions", "decision");
        if (extraDay.has("cancelGranted") == extraDay.has("final")) {
            throw extraDay.mistake("cancelGranted", "either cancelGranted or final");
        }
        return extraDay.optionalSection(
                        "cancelGranted",
                        cancel -> new GrantedDayTerms(
                                Optional.of(new Cancelling(
                                        cancel.number("untilHoursBefore"), cancel.number("lateChargePercent"))),
                                cancel.citation()))
                .orElseGet(() ->
                        new GrantedDayTerms(Optional.empty(), extraDay.section("final", PolicySection::citation)));
    }
}
