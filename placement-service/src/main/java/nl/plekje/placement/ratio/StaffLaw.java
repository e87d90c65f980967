package nl.plekje.placement.ratio;

import nl.plekje.kernel.rule.Citation;

/**
 * What one version of the law asks for one kind of care.
 *
 * @param assumed whether its numbers are ours until the source itself is read
 */
record StaffLaw(StaffRule rule, Citation source, boolean assumed) {}
