package nl.plekje.complaint.judgement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.plekje.complaint.document.PrintedText;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.RulesBroken;

/** Two people may compose a verdict at once: neither writes over the other without knowing. */
final class DraftPolicy {

    private static final String STALE = "complaint.verdict.stale";
    private static final Map<String, Function<VerdictDraft, Object>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("own-words", VerdictDraft::ownWords);
        PARTS.put("findings", VerdictDraft::findings);
        PARTS.put("parts", VerdictDraft::parts);
        PARTS.put("verdict", VerdictDraft::verdict);
        PARTS.put("reasons", VerdictDraft::reasons);
        PARTS.put("solution", VerdictDraft::solution);
        PARTS.put("apology", VerdictDraft::apology);
        PARTS.put("measures", VerdictDraft::measures);
        PARTS.put("no-measures", VerdictDraft::noMeasuresBecause);
        PARTS.put("signed-by", VerdictDraft::signedBy);
        PARTS.put("signed-as", VerdictDraft::signedAs);
    }

    private DraftPolicy() {}

    /**
     * Goes on when all that was written can be printed in the letter. Not for the event loop.
     *
     * @throws RulesBroken with the first letter that cannot, of each text
     */
    static void requirePrintable(VerdictDraft draft) {
        var refusals = texts(draft)
                .flatMap(text -> PrintedText.refusal(text.getKey(), text.getValue()).stream())
                .toList();
        if (!refusals.isEmpty()) {
            throw new RulesBroken(refusals);
        }
    }

    /** All that was written, by pointer. */
    private static Stream<Map.Entry<String, String>> texts(VerdictDraft draft) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("/ownWords", draft.ownWords());
        for (var i = 0; i < draft.findings().size(); i++) {
            texts.put("/findings/" + i + "/finding", draft.findings().get(i).finding());
            texts.put("/findings/" + i + "/source", draft.findings().get(i).source());
        }
        for (var i = 0; i < draft.parts().size(); i++) {
            texts.put("/parts/" + i + "/about", draft.parts().get(i).about());
            texts.put("/parts/" + i + "/reasons", draft.parts().get(i).reasons());
        }
        texts.put("/reasons", draft.reasons());
        texts.put("/solution", draft.solution());
        texts.put("/apology", draft.apology());
        for (var i = 0; i < draft.measures().size(); i++) {
            texts.put("/measures/" + i + "/what", draft.measures().get(i).what());
        }
        texts.put("/noMeasuresBecause", draft.noMeasuresBecause());
        texts.put("/signedBy", draft.signedBy());
        texts.put("/signedAs", draft.signedAs());
        return texts.entrySet().stream();
    }

    /** The refusal of a draft that was changed by another in between: by whom, when, and in what it differs from this one. */
    static Conflict stale(VerdictDraft written, KeptDraft kept, Instant now) {
        var why = Explanation.of(STALE)
                .with("by", FactValue.text(Objects.requireNonNullElse(kept.changedBy(), "none")))
                .with("at", FactValue.instant(Objects.requireNonNullElse(kept.changedAt(), now)));
        for (var part : PARTS.entrySet()) {
            if (!Objects.equals(part.getValue().apply(written), part.getValue().apply(kept.draft()))) {
                why = why.because(Explanation.of(STALE + "." + part.getKey()));
            }
        }
        return new Conflict("/version", why);
    }
}
