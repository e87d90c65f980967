import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { InvoiceQuestion } from '@shared/api/invoiceQuestion';
import { ClockBadge } from '@shared/clock/ClockBadge';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { EmptyState } from '@shared/view/EmptyState';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { AnswerSheet } from './AnswerSheet';
import { invoiceQuestionsQuery } from './queries';

/** Questions about invoices; while one is open, nothing is collected or reminded of for its lines. */
export function InvoiceQuestionsPage() {
  const { text } = useTexts();
  const questions = useQuery(invoiceQuestionsQuery);
  const [opened, setOpened] = useState<InvoiceQuestion | null>(null);
  const [done, setDone] = useState('');
  return (
    <Page title={text('room.invoice-questions')} lead={text('invoice-questions.lead')}>
      <div role="status">{done && <Notice tone="good">{done}</Notice>}</div>
      <QueryView query={questions} height={240}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('invoice-questions.empty')}>
              {text('invoice-questions.empty.why')}
            </EmptyState>
          ) : (
            <Table questions={found} onOpen={setOpened} />
          )
        }
      </QueryView>
      {opened && (
        <AnswerSheet
          question={opened}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            setDone(text('invoice-questions.answered'));
          }}
        />
      )}
    </Page>
  );
}

interface TableProps {
  questions: InvoiceQuestion[];
  onOpen: (question: InvoiceQuestion) => void;
}

function Table({ questions, onOpen }: TableProps) {
  const { text, notation } = useTexts();
  const coordinator = useRoles('complaint-coordinator');
  return (
    <DataTable title={text('room.invoice-questions')}>
      <thead>
        <tr>
          <th scope="col">{text('invoice-questions.answer-by')}</th>
          <th scope="col">{text('cases.number')}</th>
          <th scope="col">{text('invoice-questions.month')}</th>
          <th scope="col">{text('invoice-questions.lines')}</th>
          <th scope="col">{text('invoice-questions.asked')}</th>
          <th scope="col">{text('act.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((one) => (
          <tr key={one.id}>
            <td>
              <ClockBadge start={one.askedAt} due={one.answerBy} />
            </td>
            <th scope="row">
              {coordinator ? <Link to={`/cases/${one.id}`}>{one.number}</Link> : one.number}
            </th>
            <td>{notation.month(one.month)}</td>
            <td>
              {one.lines.length === 0
                ? text('invoice-questions.whole')
                : text('invoice-questions.n-lines', { n: one.lines.length })}
            </td>
            <td>{notation.shortMoment(one.askedAt)}</td>
            <td>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text('invoice-questions.answer-to', { number: one.number })}
                onClick={() => onOpen(one)}
              >
                {text('act.answer')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
