package nl.plekje.complaint.report;

import org.jspecify.annotations.Nullable;

/** A weekly report with its comment. @param comment of the coordinator; null as long as there is none */
public record WeeklyView(WeeklyReport report, @Nullable String comment) {}
