package nl.plekje.complaint.casework;

import java.util.List;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.CaseClock;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.complaint.history.Department;
import nl.plekje.complaint.history.Phase;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.id.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after a command. Holds nothing of what people wrote, since answers to commands are kept for repeats.
 *
 * @param version counts the events of the case
 * @param owner account of who handles it; null when a department or nobody does
 * @param verdict null as long as there is none
 */
public record CaseStanding(
        ComplaintId id,
        long version,
        String number,
        Kind kind,
        @Nullable Category category,
        ComplaintState state,
        Phase phase,
        @Nullable String owner,
        @Nullable Department department,
        @Nullable Verdict verdict,
        List<CaseClock> clocks) {

    static CaseStanding of(Situation situation) {
        var file = situation.file();
        var now = file.now();
        return new CaseStanding(
                file.id(),
                file.version(),
                file.number(),
                now.kind(),
                now.category(),
                now.state(),
                file.phase(),
                now.owner(),
                now.department(),
                now.verdict(),
                situation.clocks());
    }
}
