package nl.plekje.credit.policy;

import nl.plekje.kernel.rule.Citation;

/**
 * Credit that staff may give with a reason.
 *
 * @param managerMinutesAYear what the manager of a location may give a child in a calendar year; above it operations decides
 * @param validMonths how long it is valid
 */
public record GoodwillTerms(int managerMinutesAYear, int validMonths, Citation source) {}
