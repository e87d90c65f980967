/**
 * Taking in a complaint, question, suggestion or wish, from whoever it comes and whatever way it came (CO-002, CO-008,
 * CO-009, CO-033, CO-054). What was written stays here: not in facts, not in the audit, not in a log.
 */
package nl.plekje.complaint.intake;
