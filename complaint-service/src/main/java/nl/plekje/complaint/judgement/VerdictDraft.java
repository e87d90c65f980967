package nl.plekje.complaint.judgement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.plekje.complaint.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is composed. Every part may still be missing.
 *
 * @param ownWords the complaint in the words of who judges
 * @param findings what was found, each with where it is known from
 * @param parts judged one by one, where a complaint has several
 * @param verdict of the whole
 * @param reasons why it is judged so
 * @param solution what is done about it for this family
 * @param apology optional
 * @param measures that were taken or are promised
 * @param noMeasuresBecause why there are none
 */
public record VerdictDraft(
        @Size(max = 10_000) @Nullable String ownWords,
        @Size(max = 50) List<@NotNull @Valid Finding> findings,
        @Size(max = 20) List<@NotNull @Valid Part> parts,
        @Nullable Verdict verdict,
        @Size(max = 10_000) @Nullable String reasons,
        @Size(max = 10_000) @Nullable String solution,
        @Size(max = 2_000) @Nullable String apology,
        @Size(max = 20) List<@NotNull @Valid PromisedMeasure> measures,
        @Size(max = 2_000) @Nullable String noMeasuresBecause,
        @Size(max = 100) @Nullable String signedBy,
        @Size(max = 100) @Nullable String signedAs) {

    public VerdictDraft {
        findings = Objects.requireNonNullElse(findings, List.of());
        parts = Objects.requireNonNullElse(parts, List.of());
        measures = Objects.requireNonNullElse(measures, List.of());
    }

    /** Something found. @param source a conversation, a record, a rule */
    public record Finding(
            @Size(max = 5_000) String finding,
            @Size(max = 500) String source) {}

    /** A part of the complaint. */
    public record Part(
            @Size(max = 1_000) String about,
            Verdict verdict,
            @Size(max = 5_000) String reasons) {}

    /**
     * A measure.
     *
     * @param owner account; null when the owner of the case sees to it
     * @param doneOn when it was done; null when it is promised
     * @param dueOn by when it is promised; null when it was done
     */
    public record PromisedMeasure(
            @Size(max = 2_000) String what, @Size(max = 100) String owner, LocalDate doneOn, LocalDate dueOn) {}

    /** Nothing written yet. */
    static VerdictDraft empty() {
        return new VerdictDraft(null, null, null, null, null, null, null, null, null, null, null);
    }
}
