package nl.plekje.placement.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.endofcare.EndOfCarePolicy;
import nl.plekje.placement.terms.CareTerms;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.policy.Versioned;

/** What a family may wish: what could become a contract. Whether there is a seat is another matter. */
final class ApplicationPolicy {

    private static final RuleId PL_036 = new RuleId("PL-036");
    private static final RuleId PL_109 = new RuleId("PL-109");

    private final CareType careType;
    private final Wish wish;
    private final ApplicationContext context;
    private final String pointer;

    /** @param pointer where the wish stands in the request: before the name of each of its fields */
    ApplicationPolicy(CareType careType, Wish wish, ApplicationContext context, String pointer) {
        this.careType = careType;
        this.wish = wish;
        this.context = context;
        this.pointer = pointer;
    }

    /**
     * The provider of the locations wanted.
     *
     * @throws RuleBroken when one of them is not known, stands there twice, is another provider's, or lacks the care type
     */
    String provider() {
        var seen = new HashSet<LocationId>();
        String provider = null;
        for (var n = 0; n < wish.locations().size(); n++) {
            var at = pointer + "/locations/" + n;
            var id = wish.locations().get(n);
            var location = context.locations().get(id);
            if (location == null) {
                throw new RuleBroken(at, Explanation.of("placement.application.location-unknown"));
            }
            if (!seen.add(id)) {
                throw new RuleBroken(at, Explanation.of("placement.application.location-twice"));
            }
            provider = provider == null ? location.provider() : provider;
            if (!provider.equals(location.provider())) {
                throw new RuleBroken(at, Explanation.of("placement.application.one-provider"));
            }
            if (!location.careTypes().contains(careType)) {
                throw new RuleBroken(
                        at,
                        Explanation.of("placement.application.care-type-not-here")
                                .with("location", FactValue.text(location.name()))
                                .with("careType", FactValue.code(careType)));
            }
        }
        return provider;
    }

    /**
     * Checks the days and the start.
     *
     * @param registered the day of registration, before which no care can have been wished
     * @param policy the version of the conditions that the family keeps
     * @throws RuleBroken naming the field to change
     */
    void check(LocalDate registered, Versioned<PlacementTerms> policy) {
        var terms = policy.terms().care().get(careType);
        if (terms == null) {
            throw new RuleBroken(
                    pointer + "/locations",
                    Explanation.of("placement.contract.care-type-not-sold")
                            .under(policy.version())
                            .with("careType", FactValue.code(careType)));
        }
        checkDays(wish.days(), pointer + "/days", terms, policy);
        for (var n = 0; n < wish.alternatives().size(); n++) {
            checkDays(wish.alternatives().get(n), pointer + "/alternatives/" + n, terms, policy);
        }
        checkStart(registered, terms, policy);
    }

    /** Checks why a child wants another place: it must have one. */
    void checkTransfer(TransferCause transfer, String provider, boolean byStaff) {
        if (transfer == null) {
            return;
        }
        if (transfer == TransferCause.PROVIDER && !byStaff) {
            throw new RuleBroken("/transfer", Explanation.of("placement.application.transfer-by-staff"));
        }
        if (!context.hasPlaceWith(provider)) {
            throw new RuleBroken("/transfer", Explanation.of("placement.application.transfer-without-place"));
        }
    }

    private void checkDays(List<WishedDay> days, String at, CareTerms terms, Versioned<PlacementTerms> policy) {
        if (days.isEmpty()) {
            throw new RuleBroken(at, Explanation.of("placement.application.no-day"));
        }
        var seen = EnumSet.noneOf(DayOfWeek.class);
        for (var n = 0; n < days.size(); n++) {
            var weekday = days.get(n).weekday();
            var field = at + "/" + n + "/weekday";
            if (!seen.add(weekday)) {
                throw new RuleBroken(
                        field, Explanation.of("placement.weekday-twice").with("weekday", FactValue.weekday(weekday)));
            }
            for (var id : wish.locations()) {
                var location = context.locations().get(id);
                if (!location.openOn().contains(weekday)) {
                    throw new RuleBroken(
                            field,
                            Explanation.of("placement.application.closed-weekday")
                                    .with("location", FactValue.text(location.name()))
                                    .with("weekday", FactValue.weekday(weekday)));
                }
            }
        }
        // A child that has days already may wait for a single one more.
        var provider = policy.version().provider();
        if (days.size() < terms.minimumSessions() && !context.hasPlaceWith(provider, careType)) {
            throw new RuleBroken(
                    at,
                    Explanation.of("placement.contract.too-few-sessions", PL_036)
                            .under(policy.version())
                            .with("sessions", FactValue.number(terms.minimumSessions())));
        }
    }

    private void checkStart(LocalDate registered, CareTerms terms, Versioned<PlacementTerms> policy) {
        var field = pointer + "/earliestStart";
        if (wish.earliestStart().isBefore(registered)) {
            throw new RuleBroken(
                    field,
                    Explanation.of("placement.application.start-in-past")
                            .with("registered", FactValue.date(registered)));
        }
        var earliest = context.born().turns(terms.fromAge());
        if (wish.earliestStart().isBefore(earliest)) {
            throw new RuleBroken(
                    field,
                    Explanation.of("placement.contract.too-young", PL_109)
                            .under(policy.version())
                            .with("earliest", FactValue.date(earliest))
                            .with("age", FactValue.number(terms.fromAge())));
        }
        for (var id : wish.locations()) {
            var end = EndOfCarePolicy.decide(
                    context.born(),
                    terms.endOfCareIn(context.locations().get(id).town()));
            if (wish.earliestStart().isAfter(end.lastDay())) {
                throw new RuleBroken(
                        field, Explanation.of("placement.contract.too-old").because(end.why()));
            }
        }
    }
}
