import { useState } from 'react';
import { Textarea } from '@mantine/core';
import type { DecisionReason, ExtraDayRequest } from '@shared/api/placement';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Sheet } from '@shared/view/Sheet';
import styles from './Queue.module.css';

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
  const [reason, setReason] = useState<DecisionReason | null>(null);
  const [note, setNote] = useState('');
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);

  const send = () => {
    const found: FieldMistake[] = [];
    if (reason === null) found.push({ id: 'reason', message: text('decline.reason.missing') });
    if (reason === 'OTHER' && note.trim() === '')
      found.push({ id: 'note', message: text('decline.note.missing') });
    setMistakes(found);
    if (found.length === 0 && reason !== null) onDecline(reason, note.trim());
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
        <fieldset className={styles.reasons}>
          <legend>{text('decline.reason')}</legend>
          {(Object.keys(REASONS) as DecisionReason[]).map((one, place) => (
            <label key={one}>
              <input
                id={place === 0 ? 'reason' : undefined}
                type="radio"
                name="reason"
                checked={reason === one}
                onChange={() => setReason(one)}
              />
              {text(REASONS[one])}
            </label>
          ))}
        </fieldset>
        <Textarea
          id="note"
          label={text('decline.note')}
          description={text('decline.note.hint')}
          rows={3}
          maxLength={500}
          error={mistakes.find((mistake) => mistake.id === 'note')?.message}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </FormShell>
    </Sheet>
  );
}
