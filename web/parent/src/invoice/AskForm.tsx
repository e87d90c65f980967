import { useState } from 'react';
import { Textarea } from '@mantine/core';
import type { Invoice } from '@shared/api/billing';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { LINE_WORDS } from './InvoiceCard';
import { useAskQuestion } from './queries';
import styles from './Invoice.module.css';

/** A question about an invoice, or about some of its lines. */
export function AskForm({ invoice, onDone }: { invoice: Invoice; onDone: () => void }) {
  const { text, notation } = useTexts();
  const [lines, setLines] = useState<string[]>([]);
  const [question, setQuestion] = useState('');
  const { mistakes, setMistakes } = useMistakes();
  const ask = useAskQuestion(onDone);

  const send = () => {
    const empty = question.trim() === '';
    setMistakes(empty ? [{ id: 'invoice-question', message: text('money.question.missing') }] : []);
    if (empty) return;
    ask.mutate({ household: invoice.household, month: invoice.month, lines, question: question.trim() });
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={ask.error}
      submit={text('money.ask.send')}
      busy={ask.isPending}
      onSubmit={send}
    >
      <fieldset className={styles.lines}>
        <legend>{text('money.about')}</legend>
        {invoice.lines.map((line) => (
          <label key={line.id}>
            <input
              type="checkbox"
              checked={lines.includes(line.id)}
              onChange={(event) =>
                setLines(
                  event.currentTarget.checked ? [...lines, line.id] : lines.filter((one) => one !== line.id),
                )
              }
            />
            <span>
              {line.child.firstName}: {text(LINE_WORDS[line.kind])}, {notation.money(line.amountCents)}
            </span>
          </label>
        ))}
      </fieldset>
      <Textarea
        id="invoice-question"
        size="md"
        rows={4}
        maxLength={10_000}
        label={text('money.question')}
        description={text('money.asked.paused')}
        error={mistakes[0]?.message}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
    </FormShell>
  );
}
