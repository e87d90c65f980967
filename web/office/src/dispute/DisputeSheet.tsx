import type { Dispute } from '@shared/api/complaintReport';
import { DisputeEndSheet } from './DisputeEndSheet';
import { RefundSheet } from './RefundSheet';

interface DisputeSheetProps {
  dispute: Dispute;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** What is to be done about a dispute: say how it ended, and after that what went back to the family. */
export function DisputeSheet(props: DisputeSheetProps) {
  return props.dispute.outcome ? <RefundSheet {...props} /> : <DisputeEndSheet {...props} />;
}
