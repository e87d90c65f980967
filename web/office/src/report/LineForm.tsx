import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTexts } from '@shared/language/useTexts';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import styles from './Report.module.css';

interface LineFormProps {
  label: string;
  initial: string;
  busy: boolean;
  refusal: Error | null;
  onSend: (words: string) => void;
}

/** One line to write and keep. */
export function LineForm({ label, initial, busy, refusal, onSend }: LineFormProps) {
  const { text } = useTexts();
  const [words, setWords] = useState(initial);
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles.line}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(words.trim() === '');
        if (words.trim() !== '') onSend(words.trim());
      }}
    >
      <TextInput
        label={label}
        maxLength={2_000}
        error={missing ? text('act.message.missing') : undefined}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={busy}>
        {text('act.save')}
      </Button>
      {refusal && <ProblemAlert error={refusal} />}
    </form>
  );
}
