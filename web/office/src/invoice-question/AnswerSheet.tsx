import { useState } from 'react';
import { SegmentedControl, Textarea } from '@mantine/core';
import type { InvoiceQuestion } from '@shared/api/invoiceQuestion';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { Sheet } from '@shared/view/Sheet';
import { useAnswerQuestion } from './queries';
import styles from '../case/Case.module.css';

interface AnswerSheetProps {
  question: InvoiceQuestion;
  onClose: () => void;
  onDone: () => void;
}

/** Answers a question and says what it comes to; what was paused goes on. */
export function AnswerSheet({ question, onClose, onDone }: AnswerSheetProps) {
  const { text } = useTexts();
  const [outcome, setOutcome] = useState<'INVOICE_STANDS' | 'TO_CORRECT'>('INVOICE_STANDS');
  const [words, setWords] = useState('');
  const { mistakes, setMistakes } = useMistakes();
  const command = useAnswerQuestion(onDone);

  const send = () => {
    const empty = words.trim() === '';
    setMistakes(empty ? [{ id: 'invoice-answer', message: text('act.message.missing') }] : []);
    if (!empty) command.mutate({ id: question.id, outcome, answer: words.trim() });
  };

  return (
    <Sheet
      from="middle"
      title={text('invoice-questions.answer-to', { number: question.number })}
      onClose={onClose}
    >
      <FormShell
        mistakes={mistakes}
        refusal={command.error}
        submit={text('act.answer')}
        busy={command.isPending}
        onSubmit={send}
      >
        {question.question && <blockquote className={styles.words}>{question.question}</blockquote>}
        <SegmentedControl
          aria-label={text('invoice-questions.outcome')}
          value={outcome}
          onChange={setOutcome}
          data={[
            { value: 'INVOICE_STANDS' as const, label: text('invoice-questions.stands') },
            { value: 'TO_CORRECT' as const, label: text('invoice-questions.to-correct') },
          ]}
        />
        <Textarea
          id="invoice-answer"
          rows={5}
          maxLength={10_000}
          label={text('act.message')}
          description={text('act.answer.hint')}
          error={mistakes[0]?.message}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </FormShell>
    </Sheet>
  );
}
