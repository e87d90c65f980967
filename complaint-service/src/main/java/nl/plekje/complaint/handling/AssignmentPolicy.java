package nl.plekje.complaint.handling;

import java.util.ArrayList;
import java.util.List;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.CaseEvent.Assigned;
import nl.plekje.complaint.history.CaseEvent.ConcernsColleague;
import nl.plekje.complaint.history.CaseEvent.LatenessDecided;
import nl.plekje.complaint.history.CaseEvent.LevelRaised;
import nl.plekje.complaint.history.CaseEvent.ManagerInformed;
import nl.plekje.complaint.history.CaseEvent.Reclassified;
import nl.plekje.complaint.history.Department;
import nl.plekje.complaint.history.InformedBecause;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;

/** Whose a case is and what it is: CO-014, CO-021, CO-031, K2. */
final class AssignmentPolicy {

    private AssignmentPolicy() {}

    /**
     * Gives the case to a person or a department.
     *
     * @param above accounts above the new owner, the nearest first
     */
    static List<Deed> assign(Situation situation, String owner, Department department, List<String> above) {
        situation.requireOpen();
        if (owner == null == (department == null)) {
            throw Refusal.of("/owner", "complaint.handling.one-owner", "CO-014");
        }
        if (owner != null && situation.file().now().concerned().contains(owner)) {
            throw Refusal.of("/owner", "complaint.handling.owner-concerned", "CO-017");
        }
        var events = new ArrayList<CaseEvent>();
        events.add(new Assigned(owner, department, true));
        if (situation.file().now().kind() == Kind.COMPLAINT) {
            situation.impartial(above).stream()
                    .filter(account -> !situation.file().now().informed().contains(account))
                    .findFirst()
                    .ifPresent(account -> events.add(new ManagerInformed(account, InformedBecause.RECEIVED)));
        }
        return Deed.all(events.toArray(CaseEvent[]::new));
    }

    /** Goes to the level above, with the reason. */
    static List<Deed> escalate(Situation situation, String reason) {
        situation.requireOpen();
        if (situation.above().isEmpty()) {
            throw Refusal.of("", "complaint.handling.nobody-above", "CO-021");
        }
        var next = situation.above().get(0);
        return Deed.all(
                new LevelRaised(
                        null, Explanation.of("complaint.handling.escalated").with("reason", FactValue.text(reason))),
                new Assigned(next, null, true));
    }

    /** It is about this colleague; who owns it and is meant passes it on to the level above. */
    static List<Deed> concerns(Situation situation, String account) {
        situation.requireOpen();
        var events = new ArrayList<CaseEvent>();
        events.add(new ConcernsColleague(account));
        if (account.equals(situation.file().now().owner())) {
            var next = situation.above().stream().findFirst().orElse(null);
            events.add(new Assigned(next, next == null ? Department.HUMAN_RESOURCES : null, false));
        }
        return Deed.all(events.toArray(CaseEvent[]::new));
    }

    /** K2: it is something else than it was filed as; possible until the verdict. */
    static List<Deed> reclassify(Situation situation, Kind kind, String reason, boolean byComplainant) {
        situation.requireOpen();
        if (kind == situation.file().now().kind()) {
            throw Refusal.of("/kind", "complaint.handling.same-kind");
        }
        if (situation.file().now().verdict() != null) {
            throw Refusal.of("/kind", "complaint.handling.already-judged", "CO-049");
        }
        var events = new ArrayList<CaseEvent>();
        events.add(new Reclassified(kind, reason, byComplainant));
        if (kind == Kind.COMPLAINT) {
            situation.above().stream()
                    .filter(account -> !situation.file().now().informed().contains(account))
                    .findFirst()
                    .ifPresent(account -> events.add(new ManagerInformed(account, InformedBecause.RECEIVED)));
        }
        return Deed.all(events.toArray(CaseEvent[]::new));
    }

    /** Filed late: whether it is still handled as a complaint, with the reason. */
    static List<Deed> lateness(Situation situation, boolean handled, String reason) {
        situation.requireOpen();
        if (!situation.file().now().late()) {
            throw Refusal.of("", "complaint.handling.not-late", "CO-008");
        }
        return Deed.all(new LatenessDecided(handled, reason));
    }
}
