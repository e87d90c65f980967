import { useState } from 'react';
import { Textarea } from '@mantine/core';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import type { ActFormProps } from './ActForm';
import { useAct } from './queries';

const MOST = 10_000;
const MOST_REASON = 2_000;

type MessageAct = 'progress' | 'waiting' | 'notes' | 'answer';
type ReasonAct = 'escalation' | 'hearing-waiver' | 'reopening';

const HINTS: Record<MessageAct | ReasonAct, TextKey> = {
  progress: 'act.read-by-parent',
  waiting: 'act.waiting.hint',
  notes: 'act.notes.hint',
  answer: 'act.answer.hint',
  escalation: 'act.escalation.hint',
  'hearing-waiver': 'act.waiver.hint',
  reopening: 'act.read-by-parent',
};

/** An act that is a message. */
export function MessageForm({ act, detail, onDone }: ActFormProps & { act: MessageAct }) {
  const { text } = useTexts();
  const command = useAct(detail.id, act, onDone);
  return (
    <WordsForm
      label={text('act.message')}
      missing={text('act.message.missing')}
      hint={text(HINTS[act])}
      most={MOST}
      busy={command.isPending}
      refusal={command.error}
      onSend={(message) => command.mutate({ message })}
    />
  );
}

/** An act that needs a reason. */
export function ReasonForm({ act, detail, onDone }: ActFormProps & { act: ReasonAct }) {
  const { text } = useTexts();
  const command = useAct(detail.id, act, onDone);
  return (
    <WordsForm
      label={text('act.reason')}
      missing={text('act.reason.missing')}
      hint={text(HINTS[act])}
      most={MOST_REASON}
      busy={command.isPending}
      refusal={command.error}
      onSend={(reason) => command.mutate({ reason })}
    />
  );
}

interface WordsFormProps {
  label: string;
  missing: string;
  hint: string;
  most: number;
  busy: boolean;
  refusal: Error | null;
  onSend: (words: string) => void;
}

function WordsForm({ label, missing, hint, most, busy, refusal, onSend }: WordsFormProps) {
  const { text } = useTexts();
  const [words, setWords] = useState('');
  const { mistakes, setMistakes } = useMistakes();
  const send = () => {
    const empty = words.trim() === '';
    setMistakes(empty ? [{ id: 'act-words', message: missing }] : []);
    if (!empty) onSend(words.trim());
  };
  return (
    <FormShell mistakes={mistakes} refusal={refusal} submit={text('act.save')} busy={busy} onSubmit={send}>
      <Textarea
        id="act-words"
        rows={5}
        label={label}
        description={hint}
        maxLength={most}
        error={mistakes[0]?.message}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormShell>
  );
}
