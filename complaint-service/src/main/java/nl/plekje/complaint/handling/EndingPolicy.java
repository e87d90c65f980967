package nl.plekje.complaint.handling;

import java.util.List;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.history.CaseEvent.Answered;
import nl.plekje.complaint.history.CaseEvent.Reopened;
import nl.plekje.complaint.history.CaseEvent.Withdrawn;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.events.ComplaintFiled.Kind;

/** How a case ends without a verdict, and how it is taken up again. */
final class EndingPolicy {

    private EndingPolicy() {}

    /** The answer ends a question, suggestion or wish. A complaint ends with a verdict only (K5, CO-032). */
    static List<Deed> answer(Situation situation, String answer) {
        situation.requireOpen();
        if (situation.file().now().kind() == Kind.COMPLAINT) {
            throw Refusal.of("", "complaint.handling.verdict-needed", "CO-032");
        }
        return Deed.all(new Answered(answer));
    }

    /** K2: taken back by who filed it, until it is judged. */
    static List<Deed> withdraw(Situation situation, String reason) {
        situation.requireOpen();
        if (situation.file().now().verdict() != null) {
            throw Refusal.of("", "complaint.handling.already-judged", "CO-052");
        }
        return Deed.all(new Withdrawn(reason, situation.results()));
    }

    /** Taken up again. What left by a legal route, or was ruled on bindingly, stays ended (CO-062). */
    static List<Deed> reopen(Situation situation, String reason) {
        var file = situation.file();
        if (!file.ended()) {
            throw Refusal.of("", "complaint.handling.not-ended");
        }
        if (file.now().state() == ComplaintState.LEFT) {
            throw Refusal.of("", "complaint.handling.left", "CO-011");
        }
        if (file.now().bindingRuling()) {
            throw Refusal.of("", "complaint.handling.ruled", "CO-062");
        }
        return Deed.all(new Reopened(reason));
    }
}
