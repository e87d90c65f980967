import { Button } from '@mantine/core';
import type { Dispute } from '@shared/api/complaintReport';
import { useTexts } from '@shared/language/useTexts';
import { isOwed } from './standing';

/** Opens what is to be done about a dispute: how it ended, or what went back to the family. */
export function SettleButton({ dispute, onOpen }: { dispute: Dispute; onOpen: () => void }) {
  const { text } = useTexts();
  const owed = isOwed(dispute);
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={text(owed ? 'dispute.refund.of' : 'dispute.end.of', { file: dispute.fileNumber })}
      onClick={onOpen}
    >
      {text(owed ? 'dispute.refund' : 'dispute.end')}
    </Button>
  );
}
