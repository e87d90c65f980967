package nl.plekje.complaint.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;

/**
 * A case as its history makes it.
 *
 * @param id the case
 * @param number the number people quote
 * @param history all that happened, in order
 */
public record CaseFile(ComplaintId id, String number, List<Recorded> history, Folded now) {

    /** Reads a case from its history. */
    public static CaseFile of(ComplaintId id, String number, List<Recorded> history) {
        var fold = new Fold();
        history.forEach(fold::apply);
        return new CaseFile(id, number, List.copyOf(history), fold.now());
    }

    /** The same after one more event. */
    public CaseFile and(Recorded event) {
        return of(id, number, Stream.concat(history.stream(), Stream.of(event)).toList());
    }

    /**
     * What a history comes down to.
     *
     * @param contactAt first personal contact; null when there was none
     * @param answeredAt when a question had its answer
     * @param waiting whether the parent is asked for something
     * @param endingOn the day the written notice of no reaction names; null without notice
     * @param results how the clocks ended; empty while the case is open
     */
    public record Folded(
            Instant filedAt,
            Kind kind,
            Category category,
            LocationId location,
            String provider,
            ChildId child,
            LocalDate eventOn,
            Relation relation,
            boolean late,
            Boolean lateHandled,
            String owner,
            Department department,
            boolean assignedByHand,
            Set<String> informed,
            Set<String> concerned,
            boolean raised,
            Instant contactAt,
            Instant answeredAt,
            Set<Party> heard,
            boolean hearingWaived,
            boolean waiting,
            LocalDate endingOn,
            Verdict verdict,
            Instant verdictAt,
            String solution,
            Map<UUID, Measure> measures,
            UUID group,
            ComplaintState state,
            Instant endedAt,
            List<ClockResult> results,
            boolean bindingRuling) {}

    /** The place of the last event: the version of the case. */
    public int version() {
        return history.isEmpty() ? 0 : history.get(history.size() - 1).seq();
    }

    public boolean ended() {
        return now.state().ended();
    }

    /** The clocks that this kind of case has: contact for all, a verdict for complaints only. */
    public List<ClockKind> clocks() {
        return now.kind() == Kind.COMPLAINT
                ? List.of(ClockKind.CONTACT, ClockKind.VERDICT)
                : List.of(ClockKind.CONTACT);
    }

    /** When the promise of a clock was kept; empty when it was not yet. */
    public Optional<Instant> kept(ClockKind clock) {
        return switch (clock) {
            case CONTACT -> Optional.ofNullable(earlier(now.contactAt(), now.answeredAt()));
            case VERDICT -> Optional.ofNullable(now.verdictAt());
        };
    }

    /** Measures that are not done. */
    public Collection<Measure> openMeasures() {
        return now.measures().values().stream()
                .filter(measure -> !measure.done())
                .toList();
    }

    /** What an open case waits for. */
    public Phase phase() {
        if (ended()) {
            return Phase.ENDED;
        }
        if (now.verdict() != null) {
            return Phase.MEASURES;
        }
        if (kept(ClockKind.CONTACT).isEmpty()) {
            return now.assignedByHand() || tried() ? Phase.CONTACT : Phase.NEW;
        }
        return heardBothSides() ? Phase.VERDICT : Phase.INVESTIGATION;
    }

    /** CO-017: both sides were heard, or need not be. */
    public boolean heardBothSides() {
        return now.hearingWaived()
                || now.heard().contains(Party.PROVIDER)
                        && (now.heard().contains(Party.COMPLAINANT) || now.endingOn() != null);
    }

    private boolean tried() {
        return events(CaseEvent.ContactTried.class).findAny().isPresent();
    }

    /** The events of one kind, in order. */
    public <T extends CaseEvent> Stream<T> events(Class<T> kind) {
        return history.stream().map(Recorded::event).filter(kind::isInstance).map(kind::cast);
    }

    private static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
