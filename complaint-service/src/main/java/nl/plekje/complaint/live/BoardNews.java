package nl.plekje.complaint.live;

import java.util.List;
import nl.plekje.complaint.board.BoardSummary;
import nl.plekje.complaint.overview.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * What changed for one who watches the board.
 *
 * @param board how it stands now; null when that is as it was
 * @param cases as they became, those that the caller handles
 * @param readAnew more changed at once than is sent: lists are to be read anew
 */
public record BoardNews(@Nullable BoardSummary board, List<CaseView> cases, boolean readAnew) {

    /** Whether there is anything to tell. */
    boolean tells() {
        return board != null || !cases.isEmpty() || readAnew;
    }
}
