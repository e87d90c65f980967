package nl.plekje.placement.location;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.care.Agreed;
import nl.plekje.service.problem.Conflict;

/**
 * A location keeps what is agreed there (P15): its opening hours, kinds of care and school region do not change under contracts
 * and extra days that need them. Days without care are closures, which say whom they reach (PL-045).
 */
final class AgreedCarePolicy {

    /** So many are named; all are counted. */
    private static final int MOST_NAMED = 5;

    private static final int SCHOOL_WEEKS = 40;
    private static final RuleId PL_045 = new RuleId("PL-045");

    private AgreedCarePolicy() {}

    /** Why the location cannot be changed so; empty when nothing that is agreed stands in the way. */
    static Optional<Conflict> conflict(LocationView now, LocationRequest wanted, List<Agreed> agreed) {
        return against("/openingHours", "placement.location.hours-in-use", agreed, it -> wanted.openingHours().stream()
                        .noneMatch(open -> open.weekday() == it.session().weekday()
                                && !open.from().isAfter(it.session().from())
                                && !open.until().isBefore(it.session().until())))
                .or(() -> against("/careTypes", "placement.location.care-type-in-use", agreed, it -> !wanted.careTypes()
                        .contains(it.careType())))
                .or(() -> against(
                        "/schoolRegion",
                        "placement.location.school-weeks-in-use",
                        agreed,
                        it -> it.weeksPerYear() == SCHOOL_WEEKS
                                && !Objects.equals(now.schoolRegion(), wanted.schoolRegion())));
    }

    private static Optional<Conflict> against(String field, String key, List<Agreed> agreed, Predicate<Agreed> broken) {
        var inTheWay = agreed.stream().filter(broken).toList();
        if (inTheWay.isEmpty()) {
            return Optional.empty();
        }
        var why = Explanation.of(key, PL_045).with("contracts", FactValue.number((int)
                inTheWay.stream().map(Agreed::contract).distinct().count()));
        for (var one : inTheWay.subList(0, Math.min(MOST_NAMED, inTheWay.size()))) {
            why = why.because(Explanation.of("placement.location.agreed-session")
                    .with("child", FactValue.text(one.child()))
                    .with("weekday", FactValue.weekday(one.session().weekday()))
                    .with("from", FactValue.time(one.session().from()))
                    .with("until", FactValue.time(one.session().until())));
        }
        return Optional.of(new Conflict(field, why));
    }
}
