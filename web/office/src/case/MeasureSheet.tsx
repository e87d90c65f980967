import { useState } from 'react';
import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { ComplaintId, MeasureId } from '@shared/api/ids';
import { dayOf, plusDays } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { Sheet } from '@shared/view/Sheet';
import { useMeasureDone, useMeasureMove } from './queries';

interface MeasureSheetProps {
  complaint: ComplaintId;
  measure: { id: MeasureId; what: string };
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Says that a measure is done, or promises another day with the reason. */
export function MeasureSheet({ complaint, measure, onClose, onDone }: MeasureSheetProps) {
  const { text } = useTexts();
  const today = dayOf(useNow());
  const [act, setAct] = useState<'done' | 'move'>('done');
  const [day, setDay] = useState(today);
  const [words, setWords] = useState('');
  const { mistakes, setMistakes } = useMistakes();
  const done = useMeasureDone(() => onDone(text('measure.done')));
  const move = useMeasureMove(() => onDone(text('measure.moved')));

  const send = () => {
    const missing = act === 'move' && words.trim() === '';
    setMistakes(missing ? [{ id: 'measure-words', message: text('act.reason.missing') }] : []);
    if (missing) return;
    const about = { complaint, measure: measure.id };
    if (act === 'move') move.mutate({ ...about, dueOn: day, reason: words.trim() });
    else done.mutate({ ...about, doneOn: day, ...(words.trim() && { note: words.trim() }) });
  };

  return (
    <Sheet from="middle" title={measure.what} onClose={onClose}>
      <FormShell
        mistakes={mistakes}
        refusal={done.error ?? move.error}
        submit={text('act.save')}
        busy={done.isPending || move.isPending}
        onSubmit={send}
      >
        <SegmentedControl
          aria-label={text('measure.settle')}
          value={act}
          onChange={(chosen) => {
            setAct(chosen);
            setDay(chosen === 'done' ? today : plusDays(today, 7));
          }}
          data={[
            { value: 'done' as const, label: text('measure.is-done') },
            { value: 'move' as const, label: text('measure.move') },
          ]}
        />
        <TextInput
          type="date"
          label={text(act === 'done' ? 'measure.day-done' : 'measure.day-due')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Textarea
          id="measure-words"
          rows={3}
          maxLength={2000}
          label={text(act === 'done' ? 'measure.note' : 'act.reason')}
          error={mistakes[0]?.message}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </FormShell>
    </Sheet>
  );
}
