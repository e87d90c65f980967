import { useState } from 'react';
import { NativeSelect, Textarea } from '@mantine/core';
import type { ExtraDayRequest, RevocationReason } from '@shared/api/placement';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Sheet } from '@shared/view/Sheet';
import { useRevoke } from './queries';

const REASONS: Record<RevocationReason, TextKey> = {
  STAFF_SHORTAGE: 'reason.STAFF_SHORTAGE',
  CLOSURE: 'revoke.CLOSURE',
  OTHER: 'reason.OTHER',
};

interface RevokeDialogProps {
  request: ExtraDayRequest;
  onClose: () => void;
  onDone: () => void;
}

/** A granted day is a promise: taking it back says first what it does, and needs a reason that the family reads. */
export function RevokeDialog({ request, onClose, onDone }: RevokeDialogProps) {
  const { text, notation } = useTexts();
  const revoke = useRevoke();
  const [reason, setReason] = useState<RevocationReason | ''>('');
  const [note, setNote] = useState('');
  const { mistakes, setMistakes, mistakeAt } = useMistakes();

  const send = () => {
    const found: FieldMistake[] = [];
    if (reason === '') found.push({ id: 'reason', message: text('decline.reason.missing') });
    if (note.trim() === '') found.push({ id: 'note', message: text('decline.note.missing') });
    setMistakes(found);
    if (found.length > 0 || reason === '') return;
    revoke.mutate({ id: request.id, reason, note: note.trim() }, { onSuccess: onDone });
  };

  return (
    <Sheet
      from="middle"
      title={text('revoke.title', { child: request.child.firstName, day: notation.shortDate(request.day) })}
      onClose={onClose}
    >
      <FormShell
        mistakes={mistakes}
        refusal={revoke.error}
        submit={text('revoke.button')}
        busy={revoke.isPending}
        onSubmit={send}
      >
        <Notice tone="warn">
          <p>
            {request.creditMinutes > 0
              ? text('revoke.effect.credit', { hours: notation.hours(request.creditMinutes) })
              : text('revoke.effect')}
          </p>
        </Notice>
        <NativeSelect
          id="reason"
          label={text('revoke.reason')}
          error={mistakeAt('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as RevocationReason | '')}
          data={[
            { value: '', label: text('revoke.pick') },
            ...Object.entries(REASONS).map(([value, word]) => ({ value, label: text(word) })),
          ]}
        />
        <Textarea
          id="note"
          label={text('revoke.note')}
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
