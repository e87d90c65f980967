package nl.plekje.credit.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.plekje.credit.decision.CreditTerms;
import nl.plekje.credit.decision.CreditTerms.DirectSwap;
import nl.plekje.credit.decision.CreditTerms.OnPublicHoliday;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.CreditValidity;
import nl.plekje.credit.decision.FurthestAhead;
import nl.plekje.credit.decision.LeadTime;
import nl.plekje.credit.decision.SwapDayQuota;
import nl.plekje.credit.extraday.ExtraDayTerms;
import nl.plekje.credit.extraday.ExtraDayTerms.DecisionTime;
import nl.plekje.credit.extraday.ExtraDayTerms.FreeSessions;
import nl.plekje.credit.policy.BalanceTerms.ClosureByProvider;
import nl.plekje.credit.policy.BalanceTerms.ContractEnd;
import nl.plekje.credit.policy.BalanceTerms.Permission;
import nl.plekje.credit.policy.BalanceTerms.WeekScope;
import nl.plekje.credit.policy.GrantedDayTerms.Cancelling;
import nl.plekje.credit.policy.GrantedDayTerms.Withdrawal;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.HolidayTerms;
import nl.plekje.service.policy.PolicySection;

/** Reads the section {@code credit} of a policy file. */
public final class CreditConditionsReader {

    private static final String[] BALANCE_WORDS = {
        "acrossChildren",
        "acrossCareTypes",
        "schoolWeekToHolidayWeek",
        "advanceUse",
        "contractEnd",
        "closureByProvider",
        "warningDaysBeforeExpiry"
    };

    private CreditConditionsReader() {}

    /** Until when credit pays. */
    private enum Expiry {
        /** The end of the absent day's year. */
        END_OF_YEAR,
        /** So many months after the absent day. */
        MONTHS_LATER
    }

    /** Reads one version. */
    public static CreditConditions read(PolicyVersion version, PolicySection credit) {
        var mode = credit.oneOf("mode", CreditMode.class);
        return new CreditConditions(
                version,
                mode,
                credit.section("holidays", HolidayTerms::read),
                mode == CreditMode.DIRECT_SWAP
                        ? new DirectSwap(
                                version,
                                credit.section("swap", CreditConditionsReader::swap)
                                        .source())
                        : credit.section(
                                "absence",
                                absence -> saving(
                                        version,
                                        mode,
                                        absence,
                                        credit.section("balance", CreditConditionsReader::validity))),
                credit.optionalSection("balance", CreditConditionsReader::balance),
                credit.optionalSection("swap", CreditConditionsReader::swap),
                credit.section("extraDay", extraDay -> extraDay(version, extraDay)),
                credit.section("extraDay", CreditConditionsReader::grantedDay),
                credit.section("goodwill", CreditConditionsReader::goodwill));
    }

    private static CreditTerms saving(
            PolicyVersion version, CreditMode mode, PolicySection absence, CreditValidity validity) {
        if (absence.has("quota") != (mode == CreditMode.DAY_QUOTA)) {
            throw absence.mistake("quota", "stands where the mode is DAY_QUOTA, and only there");
        }
        return new Saving(
                version,
                absence.section("notice", CreditConditionsReader::leadTime),
                absence.optionalSection(
                        "furthestAhead", ahead -> new FurthestAhead(ahead.number("days"), ahead.citation())),
                absence.optionalSection(
                        "quota",
                        quota -> new SwapDayQuota(
                                quota.number("daysPerYear"), quota.optionalMonthDay("warnOn"), quota.citation())),
                absence.section(
                        "publicHoliday", holiday -> new OnPublicHoliday(holiday.flag("earns"), holiday.citation())),
                absence.optionalSection("illness", PolicySection::citation),
                absence.optionalSection("portalOnly", PolicySection::citation),
                validity);
    }

    private static CreditValidity validity(PolicySection balance) {
        balance.leave(BALANCE_WORDS);
        return balance.section("expiry", expiry -> {
            var at = expiry.oneOf("at", Expiry.class);
            return at == Expiry.END_OF_YEAR
                    ? new CreditValidity.OwnYear(expiry.citation())
                    : new CreditValidity.Months(expiry.number("months"), expiry.citation());
        });
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
        balance.leave("expiry");
        return new BalanceTerms(
                balance.section("acrossChildren", CreditConditionsReader::permission),
                balance.section("acrossCareTypes", CreditConditionsReader::permission),
                balance.section("schoolWeekToHolidayWeek", CreditConditionsReader::weekScope),
                balance.section("advanceUse", CreditConditionsReader::permission),
                balance.section(
                        "contractEnd",
                        end -> new ContractEnd(
                                end.flag("forfeited"), end.flag("keptWhenEndedByProvider"), end.citation())),
                balance.section("closureByProvider", CreditConditionsReader::closureByProvider),
                balance.numbers("warningDaysBeforeExpiry"));
    }

    private static WeekScope weekScope(PolicySection scope) {
        var allowed = scope.flag("allowed");
        var careTypes = scope.has("careTypes")
                ? Set.copyOf(scope.listOf("careTypes", CareType.class))
                : Set.of(CareType.values());
        return new WeekScope(allowed, careTypes, scope.citation());
    }

    private static ClosureByProvider closureByProvider(PolicySection closure) {
        var compensated = closure.flag("compensated");
        if (compensated != closure.has("causes")) {
            throw closure.mistake("causes", "stands where closures are compensated, and only there");
        }
        return new ClosureByProvider(
                compensated ? Set.copyOf(closure.listOf("causes", Cause.class)) : Set.of(),
                Duration.ofDays(closure.optionalNumber("moneyWithinDays").orElse(0)),
                closure.citation());
    }

    private static GoodwillTerms goodwill(PolicySection goodwill) {
        return new GoodwillTerms(
                goodwill.number("managerMinutesPerYear"), goodwill.number("validMonths"), goodwill.citation());
    }

    private static Permission permission(PolicySection part) {
        return new Permission(part.flag("allowed"), part.citation());
    }

    private static SwapTerms swap(PolicySection swap) {
        return new SwapTerms(swap.flag("sameKindOfWeek"), swap.flag("extraStaffAllowed"), swap.citation());
    }

    private static ExtraDayTerms extraDay(PolicyVersion version, PolicySection extraDay) {
        extraDay.leave("cancelGranted", "final", "withdrawnByProvider");
        return new ExtraDayTerms(
                version,
                extraDay.section("invoice", PolicySection::citation),
                extraDay.optionalSection(
                        "freeSessions", free -> new FreeSessions(free.number("perYear"), free.citation())),
                extraDay.section(
                        "decision",
                        decision -> new DecisionTime(
                                decision.number("hoursBefore"),
                                decision.section("officeHours", CreditConditionsReader::closing),
                                decision.citation())),
                extraDay.optionalSection("withoutExtraStaff", PolicySection::citation));
    }

    private static Map<DayOfWeek, LocalTime> closing(PolicySection officeHours) {
        var closes = new EnumMap<DayOfWeek, LocalTime>(DayOfWeek.class);
        officeHours.sections("spans", span -> {
            var weekday = span.oneOf("weekday", DayOfWeek.class);
            if (!span.time("from").isBefore(span.time("until"))) {
                throw span.mistake("until", "comes after from");
            }
            if (closes.put(weekday, span.time("until")) != null) {
                throw span.mistake("weekday", "stands here twice");
            }
            return weekday;
        });
        return closes;
    }

    private static GrantedDayTerms grantedDay(PolicySection extraDay) {
        extraDay.leave("invoice", "freeSessions", "decision", "withoutExtraStaff");
        if (extraDay.has("cancelGranted") == extraDay.has("final")) {
            throw extraDay.mistake("cancelGranted", "either cancelGranted or final");
        }
        var withdrawal = extraDay.section(
                "withdrawnByProvider", it -> new Withdrawal(it.number("compensationPercent"), it.citation()));
        return extraDay.optionalSection(
                        "cancelGranted",
                        cancel -> new GrantedDayTerms(
                                Optional.of(new Cancelling(
                                        cancel.number("untilHoursBefore"), cancel.number("lateChargePercent"))),
                                cancel.citation(),
                                withdrawal))
                .orElseGet(() -> new GrantedDayTerms(
                        Optional.empty(), extraDay.section("final", PolicySection::citation), withdrawal));
    }
}
