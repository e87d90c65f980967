import { useState } from 'react';
import { Textarea } from '@mantine/core';
import type { ComplaintId } from '@shared/api/ids';
import { FormShell } from '@shared/form/FormShell';
import { useTexts } from '@shared/language/useTexts';
import { useWithdraw } from './queries';

/** Takes a case back; nobody has to say why. */
export function WithdrawForm({ id, onDone }: { id: ComplaintId; onDone: () => void }) {
  const { text } = useTexts();
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw(id, onDone);
  return (
    <FormShell
      mistakes={[]}
      refusal={withdraw.error}
      submit={text('case.withdraw')}
      busy={withdraw.isPending}
      onSubmit={() => withdraw.mutate(reason.trim())}
    >
      <p>{text('case.withdraw.how')}</p>
      <Textarea
        size="md"
        rows={2}
        maxLength={2_000}
        label={text('case.withdraw.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormShell>
  );
}
