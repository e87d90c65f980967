package nl.plekje.complaint.report;

/** A weekly report with its comment. @param comment of the coordinator; null as long as there is none */
public record WeeklyView(WeeklyReport report, String comment) {}
