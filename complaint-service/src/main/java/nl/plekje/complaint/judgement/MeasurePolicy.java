package nl.plekje.complaint.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.history.CaseEvent.Closed;
import nl.plekje.complaint.history.CaseEvent.MeasureDone;
import nl.plekje.complaint.history.CaseEvent.MeasureMoved;
import nl.plekje.complaint.history.Measure;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.service.problem.NotFound;

/** CO-020: a measure is followed until it is done; the last one done closes a judged case. */
final class MeasurePolicy {

    private static final RuleId CO_020 = new RuleId("CO-020");

    private MeasurePolicy() {}

    static List<Deed> done(Situation situation, UUID id, LocalDate doneOn, String note) {
        open(situation, id);
        if (doneOn.isAfter(situation.today())) {
            throw new RuleBroken("/doneOn", Explanation.of("complaint.measure.done-ahead", CO_020));
        }
        var last = situation.file().openMeasures().size() == 1;
        return last && situation.file().now().verdict() != null
                ? Deed.all(new MeasureDone(id, doneOn, note), new Closed(situation.results()))
                : Deed.all(new MeasureDone(id, doneOn, note));
    }

    static List<Deed> moved(Situation situation, UUID id, LocalDate dueOn, String reason) {
        open(situation, id);
        if (dueOn.isBefore(situation.today())) {
            throw new RuleBroken("/dueOn", Explanation.of("complaint.measure.due-passed", CO_020));
        }
        return Deed.all(new MeasureMoved(id, dueOn, reason));
    }

    private static Measure open(Situation situation, UUID id) {
        var measure = situation.requireOpen().file().now().measures().get(id);
        if (measure == null) {
            throw new NotFound();
        }
        if (measure.done()) {
            throw new RuleBroken("", Explanation.of("complaint.measure.done-before", CO_020));
        }
        return measure;
    }
}
