package nl.plekje.billing.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.plekje.billing.invoice.DifferenceCause.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;

/**
 * Why a month costs what it does, beside the month before (X8). Each contract goes from the one month to the other in
 * steps that change one thing at a time; so the causes add up to the difference, and nothing is left unexplained.
 */
public final class MonthDifference {

    private static final int SHARE_DECIMALS = 3;

    private final DraftInvoice before;
    private final DraftInvoice now;
    private final Function<ChildId, String> names;
    private final List<DifferenceCause> causes = new ArrayList<>();
    private final Map<RateChange, Cents> byRate = new LinkedHashMap<>();
    private Fraction minutesUnderNewRate = Fraction.ZERO;
    private boolean sameHours = true;
    private Cents rounding = Cents.ZERO;

    private record RateChange(Cents before, Cents now) {}

    private MonthDifference(DraftInvoice before, DraftInvoice now, Function<ChildId, String> names) {
        this.before = before;
        this.now = now;
        this.names = names;
    }

    /** The causes of the difference; their amounts add up to it. */
    public static List<DifferenceCause> causes(DraftInvoice before, DraftInvoice now, Function<ChildId, String> names) {
        var difference = new MonthDifference(before, now, names);
        difference.compareContracts();
        difference.compareRates();
        difference.compareExtraDays();
        difference.compareSettlements();
        difference.compareRounding();
        return List.copyOf(difference.causes);
    }

    /** The total, what it differs from last month's, and why. */
    public static Explanation explain(DraftInvoice before, DraftInvoice now, Function<ChildId, String> names) {
        if (now.lines().isEmpty()) {
            return Explanation.of("billing.invoice.empty").with("month", FactValue.month(now.month()));
        }
        var difference = now.total().minus(before.total());
        var why = Explanation.of("billing.invoice." + compared(before, difference))
                .with("total", FactValue.cents(now.total()))
                .with("difference", FactValue.cents(Math.abs(difference.amount())))
                .with("month", FactValue.month(now.month()))
                .with("lastMonth", FactValue.month(before.month()));
        if (before.lines().isEmpty()) {
            return why;
        }
        for (var cause : causes(before, now, names)) {
            why = why.because(cause.why());
        }
        return why;
    }

    private static String compared(DraftInvoice before, Cents difference) {
        if (before.lines().isEmpty()) {
            return "first";
        }
        if (difference.isZero()) {
            return "same";
        }
        return difference.isNegative() ? "less" : "more";
    }

    private void compareContracts() {
        var pairs = MonthPair.of(before.months().toList(), now.months().toList());
        for (var pair : pairs) {
            if (pair.before() == null) {
                starts(pair.now(), pair.now().amount());
            } else if (pair.now() == null) {
                ends(pair.before(), pair.before().amount().negated());
            } else {
                step(pair.before(), pair.now());
            }
        }
    }

    /** From last month's amount to this month's: whole month, this month's cents, new hours, new rate, own share. */
    private void step(MonthLine from, MonthLine to) {
        var number = to.month().getMonthValue();
        var whole = from.cost().month(from.month().getMonthValue());
        starts(to, whole.minus(from.amount()));

        var thisMonth = from.cost().month(number);
        rounding = rounding.plus(thisMonth.minus(whole));

        var newHours = new YearlyCost(to.cost().hoursPerWeek(), to.cost().weeksPerYear(), from.rate()).month(number);
        hours(from, to, newHours.minus(thisMonth));

        var newRate = to.cost().month(number);
        if (!to.rate().equals(from.rate())) {
            byRate.merge(new RateChange(from.rate(), to.rate()), newRate.minus(newHours), Cents::plus);
            minutesUnderNewRate = minutesUnderNewRate.plus(to.fullMinutes());
        }
        ends(to, to.amount().minus(newRate));
    }

    private void starts(MonthLine line, Cents amount) {
        if (!amount.isZero()) {
            add(Kind.START, amount, ofChild("billing.difference.start", line, amount));
        }
    }

    private void ends(MonthLine line, Cents amount) {
        if (!amount.isZero()) {
            add(Kind.END, amount, ofChild("billing.difference.end", line, amount));
        }
    }

    private void hours(MonthLine from, MonthLine to, Cents amount) {
        if (from.fullMinutes().equals(to.fullMinutes())) {
            rounding = rounding.plus(amount);
            return;
        }
        sameHours = false;
        add(
                Kind.HOURS,
                amount,
                ofChild("billing.difference.hours." + direction(amount), to, amount)
                        .with("before", minutes(from.fullMinutes()))
                        .with("now", minutes(to.fullMinutes())));
    }

    private void compareRates() {
        byRate.forEach((change, amount) -> add(
                Kind.RATE,
                amount,
                Explanation.of("billing.difference.rate."
                                + direction(change.now().minus(change.before())))
                        .with("before", FactValue.cents(change.before()))
                        .with("now", FactValue.cents(change.now()))
                        .with("change", FactValue.share(relative(change)))
                        .with("amount", FactValue.cents(Math.abs(amount.amount())))));
        if (!byRate.isEmpty() && sameHours) {
            add(
                    Kind.HOURS,
                    Cents.ZERO,
                    Explanation.of("billing.difference.hours.same").with("now", minutes(minutesUnderNewRate)));
        }
    }

    private void compareExtraDays() {
        var was = Cents.total(before.extraDays().map(ExtraDayLine::amount).toList());
        var is = Cents.total(now.extraDays().map(ExtraDayLine::amount).toList());
        var amount = is.minus(was);
        if (!amount.isZero()) {
            add(
                    Kind.EXTRA_DAYS,
                    amount,
                    Explanation.of("billing.difference.extra-days." + direction(amount))
                            .with("before", FactValue.cents(was))
                            .with("now", FactValue.cents(is))
                            .with("amount", FactValue.cents(Math.abs(amount.amount()))));
        }
    }

    private void compareSettlements() {
        var was = Cents.total(before.settlements().map(SettlementLine::amount).toList());
        var is = Cents.total(now.settlements().map(SettlementLine::amount).toList());
        var amount = is.minus(was);
        if (!amount.isZero()) {
            add(
                    Kind.SETTLEMENTS,
                    amount,
                    Explanation.of("billing.difference.settlements." + direction(amount))
                            .with("amount", FactValue.cents(Math.abs(amount.amount()))));
        }
    }

    private void compareRounding() {
        if (!rounding.isZero()) {
            add(
                    Kind.ROUNDING,
                    rounding,
                    Explanation.of("billing.difference.rounding").with("amount", FactValue.cents(rounding)));
        }
    }

    private void add(Kind kind, Cents amount, Explanation why) {
        causes.add(new DifferenceCause(kind, amount, why));
    }

    private Explanation ofChild(String key, MonthLine line, Cents amount) {
        return Explanation.of(key)
                .with("child", FactValue.text(names.apply(line.child())))
                .with("amount", FactValue.cents(Math.abs(amount.amount())));
    }

    private static String direction(Cents amount) {
        return amount.isNegative() ? "less" : "more";
    }

    private static BigDecimal relative(RateChange change) {
        return change.before().isZero()
                ? BigDecimal.ZERO
                : change.now()
                        .minus(change.before())
                        .exact()
                        .dividedBy(change.before().exact())
                        .toDecimal(SHARE_DECIMALS);
    }

    private static FactValue minutes(Fraction minutes) {
        return FactValue.minutes(minutes.roundedHalfUp());
    }
}
