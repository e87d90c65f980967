package nl.plekje.complaint.dispute;

import nl.plekje.complaint.verdict.Verdict;

/** How a dispute ended. */
public enum DisputeOutcome {
    UPHELD(Verdict.UPHELD),
    PARTLY(Verdict.PARTLY),
    NOT_UPHELD(Verdict.NOT_UPHELD),
    /** CO-026: between the parties, before a ruling. */
    SETTLED(null);

    private final Verdict ruling;

    DisputeOutcome(Verdict ruling) {
        this.ruling = ruling;
    }

    /** The ruling; null when there was none. */
    public Verdict ruling() {
        return ruling;
    }

    /** CO-025: whether the family gets back what it paid for the dispute. */
    public boolean refunds() {
        return ruling == Verdict.UPHELD || ruling == Verdict.PARTLY;
    }
}
