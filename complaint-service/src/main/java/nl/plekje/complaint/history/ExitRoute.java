package nl.plekje.complaint.history;

/** The law's own routes, which end the complaint procedure. */
public enum ExitRoute {
    /** CO-011: suspected child abuse; followed with the trained manager of the location (CO-013). */
    REPORTING_CODE,
    /** CO-012: suspected violence or sexual offence by staff; the location does not see it. */
    DUTY_TO_REPORT
}
