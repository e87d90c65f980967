package nl.plekje.complaint.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.CaseEvent.Answered;
import nl.plekje.complaint.history.CaseEvent.Assigned;
import nl.plekje.complaint.history.CaseEvent.Categorised;
import nl.plekje.complaint.history.CaseEvent.Closed;
import nl.plekje.complaint.history.CaseEvent.ComplainantWrote;
import nl.plekje.complaint.history.CaseEvent.ConcernsColleague;
import nl.plekje.complaint.history.CaseEvent.ContactMade;
import nl.plekje.complaint.history.CaseEvent.DisputeEnded;
import nl.plekje.complaint.history.CaseEvent.Filed;
import nl.plekje.complaint.history.CaseEvent.Heard;
import nl.plekje.complaint.history.CaseEvent.HearingWaived;
import nl.plekje.complaint.history.CaseEvent.LatenessDecided;
import nl.plekje.complaint.history.CaseEvent.Left;
import nl.plekje.complaint.history.CaseEvent.LevelRaised;
import nl.plekje.complaint.history.CaseEvent.Linked;
import nl.plekje.complaint.history.CaseEvent.ManagerInformed;
import nl.plekje.complaint.history.CaseEvent.MeasureAgreed;
import nl.plekje.complaint.history.CaseEvent.MeasureDone;
import nl.plekje.complaint.history.CaseEvent.MeasureMoved;
import nl.plekje.complaint.history.CaseEvent.MeasureOverdue;
import nl.plekje.complaint.history.CaseEvent.NoReactionNoticed;
import nl.plekje.complaint.history.CaseEvent.Reclassified;
import nl.plekje.complaint.history.CaseEvent.Reopened;
import nl.plekje.complaint.history.CaseEvent.VerdictGiven;
import nl.plekje.complaint.history.CaseEvent.WaitingBegan;
import nl.plekje.complaint.history.CaseEvent.WaitingEnded;
import nl.plekje.complaint.history.CaseEvent.Withdrawn;
import nl.plekje.complaint.history.CaseFile.Folded;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.events.ComplaintFiled.Kind;

/** Walks through a history, event by event. What changes nothing of where the case stands is passed over. */
final class Fold {

    private Instant filedAt;
    private Filed filed;
    private Kind kind;
    private Category category;
    private Boolean lateHandled;
    private String owner;
    private Department department;
    private boolean assignedByHand;
    private final Set<String> informed = new LinkedHashSet<>();
    private final Set<String> concerned = new LinkedHashSet<>();
    private boolean raised;
    private Instant contactAt;
    private Instant answeredAt;
    private final Set<Party> heard = EnumSet.noneOf(Party.class);
    private boolean hearingWaived;
    private boolean waiting;
    private LocalDate endingOn;
    private Verdict verdict;
    private Instant verdictAt;
    private String solution;
    private final Map<UUID, Measure> measures = new LinkedHashMap<>();
    private UUID group;
    private ComplaintState state = ComplaintState.OPEN;
    private Instant endedAt;
    private List<ClockResult> results = List.of();
    private boolean bindingRuling;

    void apply(Recorded recorded) {
        var event = recorded.event();
        routing(recorded.at(), event);
        handling(recorded.at(), event);
        measures(event);
        ending(recorded.at(), event);
    }

    private void routing(Instant at, CaseEvent event) {
        if (event instanceof Filed it) {
            filedAt = at;
            filed = it;
            kind = it.kind();
            category = it.category();
        } else if (event instanceof Assigned it) {
            owner = it.owner();
            department = it.department();
            assignedByHand = assignedByHand || it.byHand();
        } else if (event instanceof ManagerInformed it) {
            informed.add(it.account());
        } else if (event instanceof LevelRaised) {
            raised = true;
        } else if (event instanceof ConcernsColleague it) {
            concerned.add(it.account());
        } else if (event instanceof Categorised it) {
            category = it.category();
        } else if (event instanceof Reclassified it) {
            kind = it.kind();
        } else if (event instanceof LatenessDecided it) {
            lateHandled = it.handled();
            kind = it.handled() ? kind : Kind.QUESTION;
        } else if (event instanceof Linked it) {
            group = it.group();
        }
    }

    private void handling(Instant at, CaseEvent event) {
        if (event instanceof ContactMade it) {
            endingOn = null;
            waiting = false;
            if (it.way().personal() && contactAt == null) {
                contactAt = at;
            }
        } else if (event instanceof Heard it) {
            heard.add(it.party());
        } else if (event instanceof HearingWaived) {
            hearingWaived = true;
        } else if (event instanceof WaitingBegan) {
            waiting = true;
        } else if (event instanceof WaitingEnded) {
            waiting = false;
        } else if (event instanceof ComplainantWrote) {
            waiting = false;
            endingOn = null;
        } else if (event instanceof NoReactionNoticed it) {
            endingOn = it.until();
        } else if (event instanceof VerdictGiven it) {
            verdict = it.verdict();
            solution = it.solution();
            verdictAt = verdictAt == null ? at : verdictAt;
        }
    }

    private void measures(CaseEvent event) {
        if (event instanceof MeasureAgreed it) {
            measures.put(it.measure(), new Measure(it.measure(), it.what(), it.owner(), it.dueOn(), null, false));
        } else if (event instanceof MeasureDone it) {
            measures.computeIfPresent(
                    it.measure(),
                    (id, was) -> new Measure(id, was.what(), was.owner(), was.dueOn(), it.doneOn(), was.toldOverdue()));
        } else if (event instanceof MeasureMoved it) {
            measures.computeIfPresent(
                    it.measure(), (id, was) -> new Measure(id, was.what(), was.owner(), it.dueOn(), null, false));
        } else if (event instanceof MeasureOverdue it) {
            measures.computeIfPresent(
                    it.measure(), (id, was) -> new Measure(id, was.what(), was.owner(), was.dueOn(), null, true));
        }
    }

    private void ending(Instant at, CaseEvent event) {
        if (event instanceof Answered) {
            answeredAt = answeredAt == null ? at : answeredAt;
            end(ComplaintState.ANSWERED, at, List.of());
        } else if (event instanceof Closed it) {
            end(ComplaintState.CLOSED, at, it.clocks());
        } else if (event instanceof Withdrawn it) {
            end(ComplaintState.WITHDRAWN, at, it.clocks());
        } else if (event instanceof Left it && it.whole()) {
            end(ComplaintState.LEFT, at, it.clocks());
        } else if (event instanceof DisputeEnded it) {
            bindingRuling = bindingRuling || it.body() == ExternalBody.DISPUTES_COMMITTEE;
            if (it.ruling() == null && state == ComplaintState.OPEN) {
                end(ComplaintState.SETTLED, at, List.of());
            }
        } else if (event instanceof Reopened) {
            state = ComplaintState.OPEN;
            endedAt = null;
            results = List.of();
            verdict = null;
        }
    }

    private void end(ComplaintState how, Instant at, List<ClockResult> clocks) {
        state = how;
        endedAt = at;
        results = new ArrayList<>(clocks);
        waiting = false;
    }

    Folded now() {
        if (filed == null) {
            throw new IllegalStateException("a history that does not begin with filing");
        }
        return new Folded(
                filedAt,
                kind,
                category,
                filed.location(),
                filed.provider(),
                filed.child(),
                filed.eventOn(),
                filed.relation(),
                filed.late(),
                lateHandled,
                owner,
                department,
                assignedByHand,
                Collections.unmodifiableSet(informed),
                Collections.unmodifiableSet(concerned),
                raised,
                contactAt,
                answeredAt,
                Collections.unmodifiableSet(heard),
                hearingWaived,
                waiting,
                endingOn,
                verdict,
                verdictAt,
                solution,
                Collections.unmodifiableMap(measures),
                group,
                state,
                endedAt,
                List.copyOf(results),
                bindingRuling);
    }
}
