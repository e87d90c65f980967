package nl.plekje.complaint.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.plekje.complaint.document.DocumentView;
import nl.plekje.complaint.history.CaseClock;
import nl.plekje.complaint.history.Measure;
import nl.plekje.kernel.explanation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * One case with what was written.
 *
 * @param summary as in a list
 * @param text null once it left by a legal route
 * @param wish what would help; null when not told
 * @param replyTo e-mail address for the answer; null when not given
 * @param telephone number to call back; null when not given
 * @param why the receipt in words
 * @param promises the clocks with their warnings and why each stands as it does
 * @param timeline all that happened and is promised, as far as the caller may know, oldest first
 * @param measures that were promised
 * @param documents letters and attachments that the caller may open
 * @param solution what was done, from the verdict; null as long as there is none
 * @param external where to go outside, in words
 */
public record CaseDetailView(
        @JsonUnwrapped CaseView summary,
        @Nullable String text,
        @Nullable String wish,
        @Nullable String replyTo,
        @Nullable String telephone,
        Explanation why,
        List<CaseClock> promises,
        List<TimelineEntry> timeline,
        List<Measure> measures,
        List<DocumentView> documents,
        @Nullable String solution,
        @Nullable Explanation external) {}
