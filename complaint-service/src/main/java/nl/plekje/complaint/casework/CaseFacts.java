package nl.plekje.complaint.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.history.CaseClock;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.CaseEvent.ClockBroken;
import nl.plekje.complaint.history.CaseEvent.ClockWarned;
import nl.plekje.complaint.history.CaseEvent.ContactMade;
import nl.plekje.complaint.history.CaseEvent.Filed;
import nl.plekje.complaint.history.CaseEvent.LatenessDecided;
import nl.plekje.complaint.history.CaseEvent.MeasureDone;
import nl.plekje.complaint.history.CaseEvent.NoReactionNoticed;
import nl.plekje.complaint.history.CaseEvent.ProgressTold;
import nl.plekje.complaint.history.CaseEvent.Reclassified;
import nl.plekje.complaint.history.CaseEvent.Reopened;
import nl.plekje.complaint.history.CaseEvent.VerdictGiven;
import nl.plekje.complaint.history.CaseEvent.WaitingBegan;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.ClockState;
import nl.plekje.complaint.history.Recorded;
import nl.plekje.events.ComplaintClockChanged;
import nl.plekje.events.ComplaintClosed;
import nl.plekje.events.ComplaintContacted;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.events.ComplaintProgressed;
import nl.plekje.events.ComplaintProgressed.What;
import nl.plekje.events.ComplaintVerdictIssued;
import nl.plekje.events.Fact;

/** What the other services hear of a case. Nothing of what people wrote is in it. */
final class CaseFacts {

    private final CaseHeader header;
    private final CaseFile before;
    private final Situation situation;

    private CaseFacts(CaseHeader header, CaseFile before, Situation situation) {
        this.header = header;
        this.before = before;
        this.situation = situation;
    }

    /** @param before the case before these events; null when they begin it */
    static List<Fact> of(CaseHeader header, CaseFile before, Situation situation, List<Recorded> added) {
        var facts = new CaseFacts(header, before, situation);
        return added.stream().flatMap(facts::of).toList();
    }

    private Stream<Fact> of(Recorded recorded) {
        var told = new ArrayList<Fact>();
        clock(recorded).ifPresent(told::add);
        if (recorded.event() instanceof Filed) {
            situation.clocks().forEach(clock -> told.add(clock(recorded, clock, ComplaintClockChanged.State.STARTED)));
        }
        if (recorded.event() instanceof ContactMade made) {
            told.add(contacted(recorded, made));
            kept(recorded, ClockKind.CONTACT).ifPresent(told::add);
        }
        if (recorded.event() instanceof CaseEvent.Answered) {
            kept(recorded, ClockKind.CONTACT).ifPresent(told::add);
        }
        if (recorded.event() instanceof VerdictGiven given) {
            told.add(verdict(recorded, given));
            kept(recorded, ClockKind.VERDICT).ifPresent(told::add);
        }
        progress(recorded).ifPresent(told::add);
        ended(recorded).ifPresent(told::add);
        return told.stream();
    }

    private Optional<Fact> clock(Recorded recorded) {
        if (recorded.event() instanceof ClockWarned warned) {
            return Optional.of(changed(
                    recorded, warned.clock(), ComplaintClockChanged.State.WARNED, warned.percent(), warned.dueAt()));
        }
        if (recorded.event() instanceof ClockBroken broken) {
            return Optional.of(
                    changed(recorded, broken.clock(), ComplaintClockChanged.State.BROKEN, null, broken.dueAt()));
        }
        return Optional.empty();
    }

    /** A promise kept by this event, and not by an earlier one. */
    private Optional<Fact> kept(Recorded recorded, ClockKind kind) {
        return situation.clocks().stream()
                .filter(clock -> clock.clock() == kind && recorded.at().equals(clock.doneAt()))
                .filter(clock -> before == null || before.kept(kind).isEmpty())
                .findFirst()
                .map(clock -> clock(
                        recorded,
                        clock,
                        clock.state() == ClockState.KEPT
                                ? ComplaintClockChanged.State.MET
                                : ComplaintClockChanged.State.MET_LATE));
    }

    private Fact clock(Recorded recorded, CaseClock clock, ComplaintClockChanged.State state) {
        return changed(recorded, clock.clock(), state, null, clock.dueAt());
    }

    private Fact changed(
            Recorded recorded,
            ClockKind kind,
            ComplaintClockChanged.State state,
            Integer percent,
            java.time.Instant dueAt) {
        return new ComplaintClockChanged(
                header.id(),
                recorded.seq(),
                header.number(),
                situation.file().now().location(),
                header.complainant(),
                header.address(),
                ComplaintClockChanged.Clock.valueOf(kind.name()),
                state,
                percent,
                dueAt,
                recorded.at());
    }

    private Fact contacted(Recorded recorded, ContactMade made) {
        return new ComplaintContacted(
                header.id(),
                recorded.seq(),
                header.number(),
                header.complainant(),
                header.address(),
                recorded.at(),
                recorded.at().isBefore(situation.plans().get(ClockKind.CONTACT).dueAt()),
                made.agreed() != null);
    }

    private Fact verdict(Recorded recorded, VerdictGiven given) {
        return new ComplaintVerdictIssued(
                header.id(),
                recorded.seq(),
                header.number(),
                situation.file().now().location(),
                header.complainant(),
                header.address(),
                ComplaintVerdictIssued.Verdict.valueOf(given.verdict().name()),
                recorded.at(),
                recorded.at().isBefore(situation.plans().get(ClockKind.VERDICT).dueAt()));
    }

    private Optional<Fact> progress(Recorded recorded) {
        var event = recorded.event();
        if (event instanceof ProgressTold) {
            return progressed(recorded, What.PROGRESS, null);
        }
        if (event instanceof ContactMade) {
            return progressed(recorded, What.CONVERSATION_REPORT, null);
        }
        if (event instanceof WaitingBegan) {
            return progressed(recorded, What.QUESTION_TO_COMPLAINANT, null);
        }
        if (event instanceof NoReactionNoticed notice) {
            return progressed(recorded, What.CLOSING_NOTICE, notice.until());
        }
        if (event instanceof Reclassified it && !it.byComplainant()) {
            return progressed(
                    recorded, it.kind() == Kind.COMPLAINT ? What.NOW_A_COMPLAINT : What.NO_LONGER_A_COMPLAINT, null);
        }
        if (event instanceof LatenessDecided it && !it.handled()) {
            return progressed(recorded, What.NO_LONGER_A_COMPLAINT, null);
        }
        if (event instanceof MeasureDone) {
            return recorded.at().equals(situation.file().now().verdictAt())
                    ? Optional.empty()
                    : progressed(recorded, What.MEASURE_DONE, null);
        }
        return event instanceof Reopened ? progressed(recorded, What.REOPENED, null) : Optional.empty();
    }

    private Optional<Fact> progressed(Recorded recorded, What what, java.time.LocalDate until) {
        return Optional.of(new ComplaintProgressed(
                header.id(),
                recorded.seq(),
                header.number(),
                header.complainant(),
                header.address(),
                what,
                recorded.at(),
                until));
    }

    /** The event after which the case was over. */
    private Optional<Fact> ended(Recorded recorded) {
        var file = situation.file();
        var last = file.ended() && recorded.seq() == file.version();
        return !last || before != null && before.ended()
                ? Optional.empty()
                : Optional.of(new ComplaintClosed(
                        header.id(),
                        recorded.seq(),
                        header.number(),
                        header.complainant(),
                        header.address(),
                        ComplaintClosed.How.valueOf(file.now().state().name()),
                        recorded.at()));
    }
}
