import { useState } from 'react';
import { Button } from '@mantine/core';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import { useTexts } from '@shared/language/useTexts';
import { Sheet } from '@shared/view/Sheet';
import { ReclassifyForm } from './ReclassifyForm';
import { WithdrawForm } from './WithdrawForm';
import styles from './Complaint.module.css';

interface CaseChangesProps {
  detail: ComplaintDetail;
  onDone: (words: string) => void;
}

/** Until it is judged one can say that it is, or is no, complaint, and take it back. */
export function CaseChanges({ detail, onDone }: CaseChangesProps) {
  const { text } = useTexts();
  const [opened, setOpened] = useState<'kind' | 'withdrawal' | null>(null);
  const complaint = detail.kind === 'COMPLAINT';
  const finish = (words: string) => {
    setOpened(null);
    onDone(words);
  };
  return (
    <div className={styles.changes}>
      <Button variant="default" onClick={() => setOpened('kind')}>
        {text(complaint ? 'case.no-complaint' : 'case.is-complaint')}
      </Button>
      <Button variant="default" onClick={() => setOpened('withdrawal')}>
        {text('case.withdraw')}
      </Button>
      {opened === 'kind' && (
        <Sheet
          from="below"
          title={text(complaint ? 'case.no-complaint' : 'case.is-complaint')}
          onClose={() => setOpened(null)}
        >
          <ReclassifyForm detail={detail} onDone={() => finish(text('case.reclassified'))} />
        </Sheet>
      )}
      {opened === 'withdrawal' && (
        <Sheet from="below" title={text('case.withdraw')} onClose={() => setOpened(null)}>
          <WithdrawForm id={detail.id} onDone={() => finish(text('case.taken-back'))} />
        </Sheet>
      )}
    </div>
  );
}
