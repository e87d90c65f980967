package nl.plekje.complaint.history;

/** Where a dispute can be taken outside. */
public enum ExternalBody {
    /** Klachtenloket Kinderopvang: helps, and does not rule. */
    COMPLAINTS_DESK,
    /** De Geschillencommissie: its ruling binds both sides (CO-062). */
    DISPUTES_COMMITTEE
}
