package nl.plekje.credit.policy;

import nl.plekje.kernel.rule.Citation;

/**
 * How one day is swapped for another in one go.
 *
 * @param sameKindOfWeek whether both days must lie in school weeks or both in holiday weeks (CR-039)
 * @param extraStaffAllowed whether a swap may need more staff (CR-038)
 */
public record SwapTerms(boolean sameKindOfWeek, boolean extraStaffAllowed, Citation source) {}
