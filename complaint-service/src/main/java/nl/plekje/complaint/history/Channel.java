package nl.plekje.complaint.history;

/** CO-033: the way it reached us; each leads to the same case. */
public enum Channel {
    /** Filed by the person in the app. */
    APP,
    /** The rest is entered by the complaint coordinator. */
    EMAIL,
    TELEPHONE,
    LETTER,
    IN_PERSON,
    /** CO-028: a public review; communications and legal prepare the reply. */
    REVIEW_SITE
}
