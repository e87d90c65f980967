package nl.plekje.complaint.dispute;

import nl.plekje.complaint.history.ExternalBody;
import nl.plekje.complaint.verdict.Verdict;

/** How a dispute ended. */
public enum DisputeOutcome {
    UPHELD(Verdict.UPHELD),
    PARTLY(Verdict.PARTLY),
    NOT_UPHELD(Verdict.NOT_UPHELD),
    /** CO-026: between the parties, before a ruling. */
    SETTLED(null),
    /**
     * CO-005, CO-023: the desk could not solve it and it was submitted to the committee. What ends is the desk's file only;
     * the committee's is entered on its own, with the number it has there, and is the dispute from then on.
     */
    TO_COMMITTEE(null);

    private final Verdict ruling;

    DisputeOutcome(Verdict ruling) {
        this.ruling = ruling;
    }

    /** The ruling; null when there was none. */
    public Verdict ruling() {
        return ruling;
    }

    /** Whether a dispute can end so there: only the committee rules (CO-005), and only to it a dispute can go on (CO-023). */
    public boolean possibleAt(ExternalBody body) {
        return switch (this) {
            case UPHELD, PARTLY, NOT_UPHELD -> body == ExternalBody.DISPUTES_COMMITTEE;
            case SETTLED -> true;
            case TO_COMMITTEE -> body == ExternalBody.COMPLAINTS_DESK;
        };
    }

    /** CO-025: whether the family gets back what it paid for the dispute. */
    public boolean refunds() {
        return ruling == Verdict.UPHELD || ruling == Verdict.PARTLY;
    }
}
