import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Invoice } from '@shared/api/billing';
import type { InvoiceQuestion } from '@shared/api/invoiceQuestion';
import { ClockBadge } from '@shared/clock/ClockBadge';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { Sheet } from '@shared/view/Sheet';
import { AskForm } from './AskForm';
import { invoiceQuestionsQuery, useTakeBack } from './queries';

/** What one asked about this invoice, and the way to ask: while a question is open nothing is collected for its lines. */
export function InvoiceQuestions({ invoice }: { invoice: Invoice }) {
  const { text } = useTexts();
  const [asking, setAsking] = useState(false);
  const asked = (useQuery(invoiceQuestionsQuery).data ?? []).filter(
    (one) => one.household === invoice.household && one.month === invoice.month && one.state === 'OPEN',
  );
  return (
    <div className="pl-stack">
      {asked.map((question) => (
        <Asked key={question.id} question={question} />
      ))}
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {text('money.ask')}
        </Button>
      </div>
      {asking && (
        <Sheet from="below" title={text('money.ask')} onClose={() => setAsking(false)}>
          <AskForm invoice={invoice} onDone={() => setAsking(false)} />
        </Sheet>
      )}
    </div>
  );
}

function Asked({ question }: { question: InvoiceQuestion }) {
  const { text } = useTexts();
  const takeBack = useTakeBack();
  return (
    <Notice tone="warn" title={text('money.asked')}>
      <p>{text('money.asked.paused')}</p>
      <p>
        <ClockBadge start={question.askedAt} due={question.answerBy} />
      </p>
      <p>
        <Link to={`/help/${question.id}`}>{text('money.asked.follow', { number: question.number })}</Link>
      </p>
      {takeBack.isError && <ProblemAlert error={takeBack.error} />}
      <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate(question.id)}>
        {text('money.take-back')}
      </Button>
    </Notice>
  );
}
