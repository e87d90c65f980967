package nl.plekje.complaint.board;

import java.util.List;
import nl.plekje.complaint.history.Phase;

/**
 * How it stands now.
 *
 * @param tiles one a clock
 * @param phases how many open cases wait for what
 * @param measuresOverdue promised measures whose day passed
 * @param unassigned open cases that nobody owns
 * @param unseen what the caller has not seen yet
 * @param signals early warnings that stand
 */
public record BoardSummary(
        List<TileView> tiles, List<PhaseView> phases, int measuresOverdue, int unassigned, int unseen, int signals) {

    /** What a tile counts. */
    public enum Tile {
        COMPLAINT_CONTACT,
        QUESTION_ANSWER,
        VERDICT,
        INVOICE_QUESTION,
        /** Requests for an extra day that placement has to answer, as far as its facts and credit's tell. */
        EXTRA_DAY_ANSWER
    }

    /**
     * The open clocks of a kind.
     *
     * @param open all that run, also those at risk and broken
     * @param atRisk three quarters used, and not broken
     */
    public record TileView(Tile tile, int open, int atRisk, int broken) {}

    public record PhaseView(Phase phase, int cases) {}
}
