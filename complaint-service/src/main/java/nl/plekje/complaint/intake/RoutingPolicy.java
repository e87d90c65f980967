package nl.plekje.complaint.intake;

import java.util.ArrayList;
import java.util.List;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.CaseEvent.Assigned;
import nl.plekje.complaint.history.CaseEvent.ConcernsColleague;
import nl.plekje.complaint.history.CaseEvent.LevelRaised;
import nl.plekje.complaint.history.CaseEvent.ManagerInformed;
import nl.plekje.complaint.history.Channel;
import nl.plekje.complaint.history.Department;
import nl.plekje.complaint.history.InformedBecause;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;

/**
 * CO-010, CO-014, CO-021, CO-031: whom a case goes to at once. The coordinator receives all of them and may assign anew;
 * the manager of the location owns it, the manager above knows, and what happened before goes to the level above.
 */
final class RoutingPolicy {

    private static final RuleId CO_021 = new RuleId("CO-021");

    private RoutingPolicy() {}

    /**
     * Where a case comes from and whom it can go to.
     *
     * @param managers accounts of the location's managers, of whom the first owns; none without location or manager
     * @param above accounts above that manager, the nearest first
     * @param aboutTheManager whether it is about the manager: then about each of them, since nobody said which
     * @param earlier a complaint about the same before; null when there is none
     */
    record Arrival(
            Kind kind,
            Category category,
            Channel channel,
            List<String> managers,
            List<String> above,
            boolean aboutTheManager,
            Earlier earlier) {

        private String manager() {
            return managers.isEmpty() ? null : managers.get(0);
        }

        /** The line above, without those whom it is about. */
        private List<String> impartialAbove() {
            return aboutTheManager
                    ? above.stream()
                            .filter(account -> !managers.contains(account))
                            .toList()
                    : above;
        }
    }

    /** What follows from an arrival, in order. */
    static List<CaseEvent> route(Arrival arrival) {
        var events = new ArrayList<CaseEvent>();
        var repeats = arrival.kind() == Kind.COMPLAINT && arrival.earlier() != null;
        if (arrival.aboutTheManager()) {
            arrival.managers().forEach(account -> events.add(new ConcernsColleague(account)));
        }
        if (repeats) {
            events.add(new LevelRaised(arrival.earlier().id(), why(arrival.earlier())));
        }
        var steps = (arrival.aboutTheManager() ? 1 : 0) + (repeats ? 1 : 0);
        var owner = owner(arrival, Math.min(steps, 1));
        var department = owner == null ? department(arrival) : null;
        if (owner != null || department != null) {
            events.add(new Assigned(owner, department, false));
        }
        if (arrival.kind() == Kind.COMPLAINT) {
            next(arrival, owner)
                    .forEach(account -> events.add(new ManagerInformed(
                            account, repeats ? InformedBecause.RECURRENCE : InformedBecause.RECEIVED)));
        }
        return events;
    }

    /** The manager, or who stands this many steps above; null when it is for the coordinator to say. */
    private static String owner(Arrival arrival, int steps) {
        if (arrival.channel() == Channel.REVIEW_SITE || arrival.manager() == null) {
            return null;
        }
        if (steps == 0) {
            return arrival.manager();
        }
        return arrival.impartialAbove().stream().findFirst().orElse(null);
    }

    private static List<String> next(Arrival arrival, String owner) {
        if (owner == null) {
            return List.of();
        }
        var above = arrival.impartialAbove();
        var line = above.stream()
                .dropWhile(account -> above.contains(owner) && !account.equals(owner))
                .filter(account -> !account.equals(owner))
                .toList();
        return line.stream().limit(1).toList();
    }

    private static Department department(Arrival arrival) {
        if (arrival.channel() == Channel.REVIEW_SITE) {
            return Department.COMMUNICATIONS;
        }
        if (arrival.manager() != null || arrival.category() == null) {
            return null;
        }
        return switch (arrival.category()) {
            case INVOICING, TARIFFS -> Department.FINANCE_OFFICE;
            case PLANNING_AND_PLACEMENT, SWAP_CONDITIONS -> Department.PLACEMENT_OFFICE;
            case COMMUNICATION, OFFERING -> Department.CUSTOMER_SERVICE;
            case BUILDING_AND_TOYS -> Department.FACILITIES;
            default -> null;
        };
    }

    private static Explanation why(Earlier earlier) {
        return Explanation.of("complaint.recurrence." + (earlier.sameChild() ? "child" : "subject"), CO_021)
                .with("earlier", FactValue.text(earlier.number()));
    }
}
