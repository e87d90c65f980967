package nl.plekje.complaint.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plekje.complaint.casework.EventCodec;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.Recorded;
import nl.plekje.complaint.overview.TimelineEntry.State;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;

/**
 * A case told in order: what started, warned, met or broke each promise and why, what was done, and what is ahead. Who
 * filed it reads what concerns them; who handles it reads all.
 */
final class Timeline {

    private static final String PREFIX = "complaint.timeline.";

    private final Situation situation;
    private final boolean handler;
    private final String account;

    private Timeline(Situation situation, boolean handler, String account) {
        this.situation = situation;
        this.handler = handler;
        this.account = account;
    }

    /** @param account of who filed the case themselves; null when staff entered it */
    static List<TimelineEntry> of(Situation situation, boolean handler, String account) {
        var timeline = new Timeline(situation, handler, account);
        var entries = new ArrayList<TimelineEntry>();
        situation.file().history().forEach(recorded -> timeline.entry(recorded).ifPresent(entries::add));
        entries.addAll(timeline.promises());
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return List.copyOf(entries);
    }

    private List<TimelineEntry> promises() {
        return situation.clocks().stream()
                .filter(clock -> clock.open() && clock.dueAt().isAfter(situation.now()))
                .map(clock -> new TimelineEntry(clock.dueAt(), State.PROMISED, "DUE", null, false, clock.why(), null))
                .toList();
    }

    private Optional<TimelineEntry> entry(Recorded recorded) {
        var event = recorded.event();
        if (!handler && forHandlersOnly(event)) {
            return Optional.empty();
        }
        var missed = event instanceof CaseEvent.ClockBroken || event instanceof CaseEvent.MeasureOverdue;
        var byItself = byItself(recorded);
        var byComplainant = !byItself && (recorded.actor().equals(account) || byComplainant(event));
        return Optional.of(new TimelineEntry(
                recorded.at(),
                missed ? State.MISSED : State.ACTUAL,
                EventCodec.word(event.getClass()),
                handler && !byComplainant && !byItself ? recorded.actor() : null,
                byComplainant,
                said(event),
                words(event)));
    }

    /** What follows from a deed or from the time, and is nobody's deed. */
    private static boolean byItself(Recorded recorded) {
        var event = recorded.event();
        return recorded.actor().equals(Viewer.service().account())
                || event instanceof CaseEvent.Assigned it && !it.byHand()
                || event instanceof CaseEvent.ManagerInformed
                || event instanceof CaseEvent.LevelRaised
                || event instanceof CaseEvent.ClockWarned
                || event instanceof CaseEvent.ClockBroken;
    }

    private static boolean byComplainant(CaseEvent event) {
        return event instanceof CaseEvent.ComplainantWrote || event instanceof CaseEvent.Withdrawn;
    }

    private static boolean forHandlersOnly(CaseEvent event) {
        return event instanceof CaseEvent.Noted
                || event instanceof CaseEvent.ManagerInformed
                || event instanceof CaseEvent.ConcernsColleague
                || event instanceof CaseEvent.ClockWarned
                || event instanceof CaseEvent.Linked
                || event instanceof CaseEvent.AttachmentAdded added && !added.forComplainant()
                || event instanceof CaseEvent.Heard heard && heard.who() == null;
    }

    /** The sentence of an event; {@code complaint.timeline.<kind>} with what it names. */
    private Explanation said(CaseEvent event) {
        var say = Explanation.of(PREFIX
                + EventCodec.word(event.getClass()).toLowerCase(Locale.ROOT).replace('_', '-'));
        if (event instanceof CaseEvent.Filed it) {
            return forReader(say)
                    .with("kind", FactValue.code(it.kind()))
                    .with("number", FactValue.text(situation.file().number()));
        }
        if (event instanceof CaseEvent.Assigned it && it.department() != null) {
            return Explanation.of(PREFIX + "assigned-department").with("department", FactValue.code(it.department()));
        }
        if (event instanceof CaseEvent.LevelRaised it) {
            return it.why();
        }
        if (event instanceof CaseEvent.ManagerInformed it) {
            return Explanation.of(PREFIX + "manager-informed."
                    + it.because().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (event instanceof CaseEvent.Categorised it) {
            return say.with("category", FactValue.code(it.category()));
        }
        if (event instanceof CaseEvent.Reclassified it) {
            return say.with("kind", FactValue.code(it.kind()));
        }
        if (event instanceof CaseEvent.LatenessDecided it) {
            return Explanation.of(PREFIX + (it.handled() ? "late-handled" : "late-not-handled"));
        }
        if (event instanceof CaseEvent.ContactMade it) {
            return say.with("way", FactValue.code(it.way()));
        }
        if (event instanceof CaseEvent.ContactTried it) {
            return say.with("way", FactValue.code(it.way()));
        }
        if (event instanceof CaseEvent.Heard it) {
            return say.with("party", FactValue.code(it.party()));
        }
        if (event instanceof CaseEvent.AttachmentAdded it) {
            return say.with("name", FactValue.text(it.name()));
        }
        if (event instanceof CaseEvent.WaitingBegan) {
            return forReader(say);
        }
        return ending(event, say);
    }

    /** Who handles the case is not addressed as the family is. */
    private Explanation forReader(Explanation say) {
        return handler ? Explanation.of(say.key() + ".handler") : say;
    }

    private Explanation ending(CaseEvent event, Explanation say) {
        if (event instanceof CaseEvent.NoReactionNoticed it) {
            return say.with("until", FactValue.date(it.until()));
        }
        if (event instanceof CaseEvent.VerdictGiven it) {
            return say.with("verdict", FactValue.code(it.verdict()));
        }
        if (event instanceof CaseEvent.MeasureAgreed it && it.dueOn() != null) {
            return say.with("dueOn", FactValue.date(it.dueOn()));
        }
        if (event instanceof CaseEvent.MeasureAgreed) {
            return Explanation.of(PREFIX + "measure-taken");
        }
        if (event instanceof CaseEvent.MeasureDone it) {
            return say.with("doneOn", FactValue.date(it.doneOn()));
        }
        if (event instanceof CaseEvent.MeasureMoved it) {
            return say.with("dueOn", FactValue.date(it.dueOn()));
        }
        if (event instanceof CaseEvent.MeasureOverdue it) {
            return say.with("dueOn", FactValue.date(it.dueOn()));
        }
        if (event instanceof CaseEvent.ClaimJudged it) {
            return it.why();
        }
        if (event instanceof CaseEvent.ClockWarned it) {
            return clock(say, it.clock().name(), it.dueAt()).with("percent", FactValue.number(it.percent()));
        }
        if (event instanceof CaseEvent.ClockBroken it) {
            return clock(say, it.clock().name(), it.dueAt());
        }
        if (event instanceof CaseEvent.Referred it) {
            return say.with("body", FactValue.code(it.body())).with("file", FactValue.text(it.fileNumber()));
        }
        if (event instanceof CaseEvent.DisputeEnded it) {
            return it.ruling() == null
                    ? Explanation.of(PREFIX + "dispute-settled").with("body", FactValue.code(it.body()))
                    : say.with("body", FactValue.code(it.body())).with("ruling", FactValue.code(it.ruling()));
        }
        if (event instanceof CaseEvent.WentToCommittee it) {
            return say.with("file", FactValue.text(it.fileNumber()));
        }
        if (event instanceof CaseEvent.Left it) {
            return say.with("route", FactValue.code(it.route()));
        }
        return say;
    }

    private static Explanation clock(Explanation say, String clock, Instant dueAt) {
        return Explanation.of(say.key() + "." + clock.toLowerCase(Locale.ROOT)).with("dueAt", FactValue.instant(dueAt));
    }

    /** What was written, for those it was written for. */
    private String words(CaseEvent event) {
        if (event instanceof CaseEvent.ContactMade it) {
            return it.agreed() == null ? it.summary() : it.summary() + "\n\n" + it.agreed();
        }
        if (event instanceof CaseEvent.ProgressTold it) {
            return it.message();
        }
        if (event instanceof CaseEvent.ComplainantWrote it) {
            return it.message();
        }
        if (event instanceof CaseEvent.WaitingBegan it) {
            return it.forWhat();
        }
        if (event instanceof CaseEvent.Answered it) {
            return it.answer();
        }
        if (event instanceof CaseEvent.MeasureAgreed it) {
            return it.what();
        }
        if (event instanceof CaseEvent.Reclassified it) {
            return it.reason();
        }
        if (event instanceof CaseEvent.LatenessDecided it) {
            return it.reason();
        }
        if (event instanceof CaseEvent.Reopened it) {
            return it.reason();
        }
        if (event instanceof CaseEvent.VerdictGiven it) {
            return it.solution();
        }
        return handler ? handlersWords(event) : null;
    }

    private static String handlersWords(CaseEvent event) {
        if (event instanceof CaseEvent.ContactTried it) {
            return it.note();
        }
        if (event instanceof CaseEvent.Heard it) {
            return it.who() == null ? null : it.who() + "\n\n" + it.summary();
        }
        if (event instanceof CaseEvent.HearingWaived it) {
            return it.reason();
        }
        if (event instanceof CaseEvent.Noted it) {
            return it.note();
        }
        if (event instanceof CaseEvent.MeasureDone it) {
            return it.note();
        }
        if (event instanceof CaseEvent.MeasureMoved it) {
            return it.reason();
        }
        return event instanceof CaseEvent.Withdrawn it ? it.reason() : null;
    }
}
