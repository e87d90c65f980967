import type { Dispute, ExternalBody } from '@shared/api/complaintReport';
import type { TextKey } from '@shared/language/useTexts';

export const BODY_WORDS: Record<ExternalBody, TextKey> = {
  COMPLAINTS_DESK: 'dispute.body.COMPLAINTS_DESK',
  DISPUTES_COMMITTEE: 'dispute.body.DISPUTES_COMMITTEE',
};

/** Whether the family still gets back what it paid. */
export function isOwed(dispute: Dispute): boolean {
  return typeof dispute.refundCents === 'number' && !dispute.refundedOn;
}

/** What asks for something first: a fee to refund, then what runs, then the rest; the last submitted on top of each. */
export function byUrgency(disputes: Dispute[]): Dispute[] {
  const rank = (dispute: Dispute) => (isOwed(dispute) ? 0 : dispute.outcome ? 2 : 1);
  return [...disputes].sort((a, b) => rank(a) - rank(b) || b.submittedOn.localeCompare(a.submittedOn));
}
