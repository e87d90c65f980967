/**
 * Does an absence earn credit? The answer for one report under one version of a provider's conditions, the same before a
 * parent confirms and after (CR-001, CR-002, CR-004, CR-006, CR-014, CR-023, CR-024, CR-046).
 */
package nl.plekje.credit.decision;
