package nl.plekje.placement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.contract.ContractRequest.WeeklySession;
import nl.plekje.placement.endofcare.EndOfCarePolicy;
import nl.plekje.placement.terms.CareTerms;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.policy.Versioned;

/** What a contract may be under the provider's conditions; seats are another matter. */
final class ContractPolicy {

    private static final RuleId PL_036 = new RuleId("PL-036");
    private static final RuleId PL_069 = new RuleId("PL-069");
    private static final RuleId PL_063 = new RuleId("PL-063");
    private static final RuleId PL_109 = new RuleId("PL-109");

    private ContractPolicy() {}

    /**
     * The period and sessions of a contract that may be signed.
     *
     * @param why why it ends on its last day, and any advice
     */
    record Agreed(DateRange period, List<Session> sessions, Explanation why) {}

    /**
     * Checks a contract and works out its last day: P15 (opening hours), PL-001 and its kin (end by age), PL-036 and
     * PL-069 (sessions a week), PL-063 (contract forms).
     *
     * @throws RuleBroken naming the field to change
     */
    static Agreed agree(ContractRequest request, SigningContext context, Versioned<PlacementTerms> policy) {
        var version = policy.version();
        if (request.careType() != context.careType()) {
            throw refused(
                    "/careType",
                    Explanation.of("placement.contract.care-type-of-group")
                            .with("careType", FactValue.code(context.careType())));
        }
        var terms = policy.terms().care().get(request.careType());
        if (terms == null) {
            throw refused(
                    "/careType",
                    Explanation.of("placement.contract.care-type-not-sold")
                            .under(version)
                            .with("careType", FactValue.code(request.careType())));
        }
        if (!terms.contractForms().contains(request.weeksPerYear())) {
            throw refused(
                    "/weeksPerYear",
                    Explanation.of("placement.contract.form-not-sold", PL_063)
                            .under(version)
                            .with("weeks", FactValue.number(request.weeksPerYear()))
                            .with("forms", FactValue.text(forms(terms))));
        }
        var sessions = sessions(request, context, terms, version);
        return period(request, context, terms, version, sessions);
    }

    private static Agreed period(
            ContractRequest request,
            SigningContext context,
            CareTerms terms,
            PolicyVersion version,
            List<Session> sessions) {
        var earliest = context.born().turns(terms.fromAge());
        if (request.firstDay().isBefore(earliest)) {
            throw refused(
                    "/firstDay",
                    Explanation.of("placement.contract.too-young", PL_109)
                            .under(version)
                            .with("earliest", FactValue.date(earliest))
                            .with("age", FactValue.number(terms.fromAge())));
        }
        var end = EndOfCarePolicy.decide(context.born(), terms.endOfCareIn(context.town()));
        if (request.firstDay().isAfter(end.lastDay())) {
            throw refused(
                    "/firstDay", Explanation.of("placement.contract.too-old").because(end.why()));
        }
        var why = end.why();
        var lastDay = end.lastDay();
        if (request.lastDay() != null) {
            if (request.lastDay().isBefore(request.firstDay())) {
                throw refused("/lastDay", Explanation.of("placement.days-turned-around"));
            }
            if (request.lastDay().isAfter(end.lastDay())) {
                throw refused(
                        "/lastDay",
                        Explanation.of("placement.contract.ends-too-late").because(end.why()));
            }
            lastDay = request.lastDay();
            why = Explanation.of("placement.contract.ends-as-agreed").with("lastDay", FactValue.date(lastDay));
        }
        var advised = terms.advisedSessions();
        if (advised.isPresent() && !sessions.isEmpty() && sessions.size() < advised.getAsInt()) {
            why = why.because(Explanation.of("placement.contract.more-sessions-advised", PL_069)
                    .under(version)
                    .with("sessions", FactValue.number(advised.getAsInt())));
        }
        return new Agreed(new DateRange(request.firstDay(), lastDay), sessions, why);
    }

    private static List<Session> sessions(
            ContractRequest request, SigningContext context, CareTerms terms, PolicyVersion version) {
        if (request.weeksPerYear() == 0) {
            if (!request.sessions().isEmpty()) {
                throw refused("/sessions", Explanation.of("placement.contract.zero-hours"));
            }
            return List.of();
        }
        if (request.sessions().size() < terms.minimumSessions()) {
            throw refused(
                    "/sessions",
                    Explanation.of("placement.contract.too-few-sessions", PL_036)
                            .under(version)
                            .with("sessions", FactValue.number(terms.minimumSessions())));
        }
        var sessions = new ArrayList<Session>();
        for (var n = 0; n < request.sessions().size(); n++) {
            var session = request.sessions().get(n);
            var pointer = "/sessions/" + n;
            requireOpen(session, context, pointer);
            var apart = sessions.stream()
                    .noneMatch(other -> other.weekday() == session.weekday()
                            && other.from().isBefore(session.until())
                            && session.from().isBefore(other.until()));
            if (!apart) {
                throw refused(pointer, Explanation.of("placement.contract.sessions-overlap"));
            }
            sessions.add(new Session(session.weekday(), session.from(), session.until()));
        }
        return List.copyOf(sessions);
    }

    private static void requireOpen(WeeklySession session, SigningContext context, String pointer) {
        if (!session.from().isBefore(session.until())) {
            throw refused(pointer + "/until", Explanation.of("placement.times-turned-around"));
        }
        var open = context.openingHours().get(session.weekday());
        if (open == null) {
            throw refused(
                    pointer + "/weekday",
                    Explanation.of("placement.contract.closed-weekday")
                            .with("weekday", FactValue.weekday(session.weekday())));
        }
        var tooEarly = session.from().isBefore(open.from());
        if (tooEarly || session.until().isAfter(open.until())) {
            throw refused(
                    pointer + (tooEarly ? "/from" : "/until"),
                    Explanation.of("placement.contract.outside-opening-hours")
                            .with("weekday", FactValue.weekday(session.weekday()))
                            .with("opens", FactValue.time(open.from()))
                            .with("closes", FactValue.time(open.until())));
        }
    }

    /**
     * The days on which the seats of a new contract are checked: some weeks from its start, and on until every contract
     * of the group that is to begin later has begun.
     *
     * @param today days that are over are not checked
     * @param latestStart the last first day among contracts of the group that is not over
     */
    static List<LocalDate> daysToCheck(Agreed contract, LocalDate today, LocalDate latestStart, int weeks) {
        var first = later(contract.period().first(), today);
        var last = earlier(contract.period().last(), later(first.plusWeeks(weeks), latestStart.plusWeeks(1)));
        return first.isAfter(last)
                ? List.of()
                : new DateRange(first, last)
                        .stream()
                                .filter(day -> contract.sessions().stream().anyMatch(it -> it.fallsOn(day)))
                                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String forms(CareTerms terms) {
        return String.join(
                ", ",
                terms.contractForms().stream().sorted().map(String::valueOf).toList());
    }

    private static RuleBroken refused(String field, Explanation why) {
        return new RuleBroken(field, why);
    }
}
