import { useState } from 'react';
import { Textarea } from '@mantine/core';
import type { DecisionReason, ExtraDayRequest } from '@shared/api/placement';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Sheet } from '@shared/view/Sheet';
import { RadioList } from '../form/RadioList';

const REASONS: Record<DecisionReason, TextKey> = {
  GROUP_FULL: 'reason.GROUP_FULL',
  STAFF_SHORTAGE: 'reason.STAFF_SHORTAGE',
  GROUP_COMPOSITION: 'reason.GROUP_COMPOSITION',
  OTHER: 'reason.OTHER',
};

interface DeclineDialogProps {
  request: ExtraDayRequest;
  refusal: Error | null;
  busy: boolean;
  onClose: () => void;
  onDecline: (reason: DecisionReason, note: string) => void;
}

/** Why not: a reason the family reads; with "something else", in words. */
export function DeclineDialog({ request, refusal, busy, onClose, onDecline }: DeclineDialogProps) {
  const { text, notation } = useTexts();
  const [reason, setReason] = useState<DecisionReason>();
  const [note, setNote] = useState('');
  const { mistakes, setMistakes, mistakeAt } = useMistakes();

  const send = () => {
    const found: FieldMistake[] = [];
    if (!reason) found.push({ id: 'reason', message: text('decline.reason.missing') });
    if (reason === 'OTHER' && note.trim() === '')
      found.push({ id: 'note', message: text('decline.note.missing') });
    setMistakes(found);
    if (found.length === 0 && reason) onDecline(reason, note.trim());
  };

  return (
    <Sheet
      from="middle"
      title={text('decline.title', { child: request.child.firstName, day: notation.shortDate(request.day) })}
      onClose={onClose}
    >
      <FormShell
        mistakes={mistakes}
        refusal={refusal}
        submit={text('queue.decline')}
        busy={busy}
        onSubmit={send}
      >
        <RadioList
          name="reason"
          legend={text('decline.reason')}
          choices={(Object.keys(REASONS) as DecisionReason[]).map((value) => ({
            value,
            label: text(REASONS[value]),
          }))}
          chosen={reason}
          onChoose={setReason}
        />
        <Textarea
          id="note"
          label={text('decline.note')}
          description={text('decline.note.hint')}
          rows={3}
          maxLength={500}
          error={mistakeAt('note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </FormShell>
    </Sheet>
  );
}
