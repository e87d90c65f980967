import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CareType, Day, Funding } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { QueryView } from '@shared/view/QueryView';
import { creditQuery } from '../credit/queries';
import type { FamilyChild } from '../household/queries';
import { AnswerBy } from './AnswerBy';
import { FundingChoice } from './FundingChoice';
import { extraDayQuoteQuery, useRequestExtraDay } from './queries';
import { QuoteCard } from './QuoteCard';

interface ExtraDayFormProps {
  child: FamilyChild;
  day: Day;
  careType: CareType;
}

/** Pays with credit first when there is any; the split and the answer date stand there before sending. */
export function ExtraDayForm({ child, day, careType }: ExtraDayFormProps) {
  const { text, notation } = useTexts();
  const balance = useQuery(creditQuery([child])).data?.[0]?.accounts.find((one) => one.careType === careType);
  const [chosen, setChosen] = useState<Funding | null>(null);
  const [answerBy, setAnswerBy] = useState('');
  const funding = chosen ?? ((balance?.balanceMinutes ?? 1) > 0 ? 'CREDIT_FIRST' : 'INVOICE');
  const request = useRequestExtraDay();
  // Once asked, the day has no price any more: asking for one again would be refused.
  const quote = useQuery({
    ...extraDayQuoteQuery({ child: child.id, day, careType, funding }),
    enabled: !request.isSuccess,
  });

  if (request.isSuccess) {
    return (
      <Notice
        tone="good"
        role="status"
        title={text('extra-day.sent', { child: child.firstName, day: notation.longDate(day) })}
      >
        <p>{text('extra-day.answer-by', { moment: notation.shortMoment(request.data.decideBy) })}</p>
        <p>{text('extra-day.withdraw-until')}</p>
      </Notice>
    );
  }
  return (
    <>
      <FundingChoice value={funding} balanceMinutes={balance?.balanceMinutes ?? 0} onChange={setChosen} />
      <QueryView query={quote} height={180}>
        {(found) => <QuoteCard quote={found} />}
      </QueryView>
      {quote.isSuccess && (
        <>
          <AnswerBy decideBy={quote.data.decideBy} value={answerBy} onChange={setAnswerBy} />
          {request.isError && <ProblemAlert error={request.error} />}
          <Button
            size="md"
            loading={request.isPending}
            onClick={() =>
              request.mutate({ child: child.id, day, careType, funding, ...(answerBy && { answerBy }) })
            }
          >
            {text('extra-day.send')}
          </Button>
        </>
      )}
    </>
  );
}
