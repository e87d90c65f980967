import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { RecordId } from '@shared/api/ids';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { useOnRecord } from './queries';

/** Adds a note to a record, or closes it with how it ended. */
export function RecordForm({ id, onDone }: { id: RecordId; onDone: (words: string) => void }) {
  const { text } = useTexts();
  const [note, setNote] = useState('');
  const { mistakes, setMistakes } = useMistakes();
  const finish = (words: string) => {
    setNote('');
    onDone(words);
  };
  const add = useOnRecord(id, 'notes', () => finish(text('record.noted')));
  const close = useOnRecord(id, 'closing', () => finish(text('record.closing.done')));

  const send = (act: typeof add) => {
    const empty = note.trim() === '';
    setMistakes(empty ? [{ id: 'record-note', message: text('act.message.missing') }] : []);
    if (!empty) act.mutate(note.trim());
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={add.error ?? close.error}
      submit={text('record.note.add')}
      busy={add.isPending}
      onSubmit={() => send(add)}
    >
      <Textarea
        id="record-note"
        rows={4}
        maxLength={10_000}
        label={text('record.note')}
        error={mistakes[0]?.message}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div>
        <Button variant="default" loading={close.isPending} onClick={() => send(close)}>
          {text('record.close')}
        </Button>
      </div>
    </FormShell>
  );
}
