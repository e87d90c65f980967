import { useState } from 'react';
import { Textarea } from '@mantine/core';
import type { ComplaintKind } from '@shared/api/complaint';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { KindChoice } from './KindChoice';
import { useReclassify } from './queries';

/** It is a complaint after all, or something else; the clocks count from the first receipt. */
export function ReclassifyForm({ detail, onDone }: { detail: ComplaintDetail; onDone: () => void }) {
  const { text } = useTexts();
  const complaint = detail.kind === 'COMPLAINT';
  const [kind, setKind] = useState<ComplaintKind>(complaint ? 'QUESTION' : 'COMPLAINT');
  const [reason, setReason] = useState('');
  const { mistakes, setMistakes } = useMistakes();
  const reclassify = useReclassify(detail.id, onDone);

  const send = () => {
    const empty = reason.trim() === '';
    setMistakes(empty ? [{ id: 'kind-reason', message: text('case.reason.missing') }] : []);
    if (!empty) reclassify.mutate({ kind, reason: reason.trim() });
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={reclassify.error}
      submit={text('case.send')}
      busy={reclassify.isPending}
      onSubmit={send}
    >
      <p>{text(complaint ? 'case.no-complaint.how' : 'case.is-complaint.how')}</p>
      {complaint && <KindChoice value={kind} without="COMPLAINT" onChange={setKind} />}
      <Textarea
        id="kind-reason"
        size="md"
        rows={3}
        maxLength={2_000}
        label={text('case.reason')}
        error={mistakes[0]?.message}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormShell>
  );
}
