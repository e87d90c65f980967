package nl.plekje.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.CaseEvent.ContactMade;
import nl.plekje.complaint.history.CaseEvent.ContactTried;
import nl.plekje.complaint.history.CaseEvent.Heard;
import nl.plekje.complaint.history.CaseEvent.NoReactionNoticed;
import nl.plekje.complaint.history.ContactWay;
import nl.plekje.complaint.history.Party;
import nl.plekje.complaint.history.Recorded;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;

/** Being in touch and hearing both sides: CO-015 to CO-017, CO-050, CO-051, CO-053. */
final class ContactPolicy {

    /** CO-050: attempts by different ways. */
    private static final int WAYS = 2;

    private ContactPolicy() {}

    static List<Deed> tried(Situation situation, ContactWay way, Instant at, String note) {
        situation.requireOpen();
        return List.of(new Deed(new ContactTried(way, note), Refusal.moment(situation, at)));
    }

    /** CO-016: what was said and what was agreed; the complainant reads both in the case (CO-053). */
    static List<Deed> made(Situation situation, ContactWay way, Instant at, String summary, String agreed) {
        situation.requireOpen();
        var moment = Refusal.moment(situation, at);
        return Stream.of(new ContactMade(way, summary, agreed), new Heard(Party.COMPLAINANT, null, way, null, false))
                .map(event -> new Deed(event, moment))
                .toList();
    }

    static List<Deed> heard(Situation situation, Heard heard, Instant at) {
        situation.requireOpen();
        return List.of(new Deed(heard, Refusal.moment(situation, at)));
    }

    /**
     * CO-050, CO-051: the written notice that the case ends when nobody answers. Only after enough attempts on different
     * days, by different ways, spread over the working days that the conditions name.
     */
    static List<Deed> noReaction(Situation situation) {
        situation.requireOpen();
        var terms = situation.terms().noReaction();
        var attempts = situation.file().history().stream()
                .filter(recorded -> recorded.event() instanceof ContactTried)
                .toList();
        var days = attempts.stream()
                .map(Recorded::at)
                .map(Amsterdam::dateOf)
                .distinct()
                .sorted()
                .toList();
        var ways = attempts.stream()
                .map(recorded -> ((ContactTried) recorded.event()).way())
                .distinct()
                .count();
        var spread = days.isEmpty() ? 0 : situation.calendar().workingDaysBetween(days.get(0), situation.today());
        if (days.size() < terms.attempts() || ways < WAYS || spread < terms.withinWorkingDays()) {
            throw new RuleBroken(
                    "",
                    Explanation.of("complaint.handling.too-few-attempts", terms.source())
                            .with("days", FactValue.number(days.size()))
                            .with("neededDays", FactValue.number(terms.attempts()))
                            .with("ways", FactValue.number(ways))
                            .with("neededWays", FactValue.number(WAYS))
                            .with("spread", FactValue.number(spread))
                            .with("neededSpread", FactValue.number(terms.withinWorkingDays())));
        }
        return Deed.all(new NoReactionNoticed(situation.today().plusDays(terms.thenDays())));
    }

    /** Something that an open case takes without further conditions. */
    static List<Deed> open(Situation situation, CaseEvent event) {
        situation.requireOpen();
        return Deed.all(event);
    }
}
