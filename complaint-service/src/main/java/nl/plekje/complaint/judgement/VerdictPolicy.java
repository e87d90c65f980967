package nl.plekje.complaint.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.CaseEvent.Closed;
import nl.plekje.complaint.history.CaseEvent.MeasureAgreed;
import nl.plekje.complaint.history.CaseEvent.MeasureDone;
import nl.plekje.complaint.history.CaseEvent.VerdictGiven;
import nl.plekje.complaint.judgement.VerdictDraft.PromisedMeasure;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.service.problem.RulesBroken;

/** CO-017 to CO-020, CO-036, CO-038, K5: what a verdict needs before it can be given. */
final class VerdictPolicy {

    private VerdictPolicy() {}

    /** All that a verdict needs, met or not. */
    static List<VerdictCheck> checks(VerdictDraft draft, Situation situation) {
        var checks = new ArrayList<VerdictCheck>();
        ofTheCase(situation).forEach(checks::add);
        checks.add(check("/ownWords", written(draft.ownWords()), "own-words", "CO-018"));
        checks.add(check("/findings", !draft.findings().isEmpty(), "findings", "CO-017"));
        IntStream.range(0, draft.findings().size()).forEach(i -> {
            var finding = draft.findings().get(i);
            var whole = written(finding.finding()) && written(finding.source());
            checks.add(check("/findings/" + i, whole, "finding-source", "CO-017"));
        });
        IntStream.range(0, draft.parts().size()).forEach(i -> {
            var part = draft.parts().get(i);
            var whole = written(part.about()) && part.verdict() != null && written(part.reasons());
            checks.add(check("/parts/" + i, whole, "part", "CO-018"));
        });
        checks.add(check("/verdict", draft.verdict() != null, "verdict", "CO-038"));
        checks.add(check("/verdict", agrees(draft), "verdict-agrees", "CO-038"));
        checks.add(check("/reasons", written(draft.reasons()), "reasons", "CO-018"));
        checks.add(check("/solution", written(draft.solution()), "solution", "CO-032"));
        measures(draft, situation.today()).forEach(checks::add);
        checks.add(check("/signedBy", written(draft.signedBy()), "signature", "CO-018"));
        return List.copyOf(checks);
    }

    private static Stream<VerdictCheck> ofTheCase(Situation situation) {
        var file = situation.file();
        var noticeOver = file.now().endingOn() != null
                && situation.today().isAfter(file.now().endingOn());
        var reached = file.kept(ClockKind.CONTACT).isPresent() || noticeOver;
        return Stream.of(
                check("", reached, "contact", "CO-015"),
                check("", file.heardBothSides(), "both-sides", "CO-017"),
                check("", file.now().category() != null, "category", "CO-036"));
    }

    private static Stream<VerdictCheck> measures(VerdictDraft draft, LocalDate today) {
        var some = check(
                "/measures", !draft.measures().isEmpty() || written(draft.noMeasuresBecause()), "measures", "CO-019");
        var each = IntStream.range(0, draft.measures().size())
                .mapToObj(
                        i -> check("/measures/" + i, dated(draft.measures().get(i), today), "measure-date", "CO-020"));
        return Stream.concat(Stream.of(some), each);
    }

    /** CO-020: done on a day that was, or due on one that is not over. */
    private static boolean dated(PromisedMeasure measure, LocalDate today) {
        return written(measure.what())
                && (measure.doneOn() != null
                        ? measure.dueOn() == null && !measure.doneOn().isAfter(today)
                        : measure.dueOn() != null && !measure.dueOn().isBefore(today));
    }

    /** Upheld when all parts are, not upheld when none is, partly otherwise. */
    private static boolean agrees(VerdictDraft draft) {
        var parts = draft.parts().stream().map(VerdictDraft.Part::verdict).toList();
        if (parts.isEmpty() || draft.verdict() == null || parts.contains(null)) {
            return true;
        }
        var first = parts.get(0);
        var whole = parts.stream().allMatch(part -> part == first) ? first : Verdict.PARTLY;
        return whole == draft.verdict();
    }

    private static VerdictCheck check(String pointer, boolean met, String key, String rule) {
        return new VerdictCheck(pointer, met, Explanation.of("complaint.verdict.needs." + key, new RuleId(rule)));
    }

    private static boolean written(String words) {
        return words != null && !words.isBlank();
    }

    /**
     * What giving this verdict adds to the case.
     *
     * @throws RulesBroken with all that is missing
     */
    static List<Deed> give(VerdictDraft draft, Situation situation) {
        situation.requireOpen();
        if (situation.file().now().kind() != Kind.COMPLAINT) {
            throw new RuleBroken("", Explanation.of("complaint.verdict.no-complaint", new RuleId("CO-049")));
        }
        if (situation.file().now().verdict() != null) {
            throw new RuleBroken("", Explanation.of("complaint.handling.already-judged", new RuleId("CO-052")));
        }
        var missing = checks(draft, situation).stream()
                .filter(check -> !check.met())
                .map(check -> new RuleBroken(check.pointer(), check.why()))
                .toList();
        if (!missing.isEmpty()) {
            throw new RulesBroken(missing);
        }
        var events = new ArrayList<CaseEvent>();
        events.add(new VerdictGiven(draft.verdict(), draft.solution()));
        for (var measure : draft.measures()) {
            var id = Id.next();
            var owner = measure.owner() == null ? situation.file().now().owner() : measure.owner();
            events.add(new MeasureAgreed(id, measure.what(), owner, measure.dueOn()));
            if (measure.doneOn() != null) {
                events.add(new MeasureDone(id, measure.doneOn(), null));
            }
        }
        if (draft.measures().stream().allMatch(measure -> measure.doneOn() != null)
                && situation.file().openMeasures().isEmpty()) {
            events.add(new Closed(situation.results()));
        }
        return Deed.all(events.toArray(CaseEvent[]::new));
    }
}
