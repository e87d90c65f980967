import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ExtraDayChoice, ExtraDayQuote } from '@shared/api/credit';
import type { GroupId } from '@shared/api/ids';
import type { CareType, Day, Funding } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { Waiting } from '@shared/view/Waiting';
import { creditQuery } from '../credit/queries';
import type { FamilyChild } from '../household/queries';
import { AnswerBy } from './AnswerBy';
import { FundingChoice } from './FundingChoice';
import { extraDayQuoteQuery, useRequestExtraDay } from './queries';
import { QuoteCard } from './QuoteCard';
import { SwapChoice } from './SwapChoice';

interface ExtraDayFormProps {
  child: FamilyChild;
  day: Day;
  careType: CareType;
  group: GroupId | undefined;
}

/**
 * Pays with credit first unless one chooses; the split and the answer date stand there before sending. What was read goes
 * along: when it would cost something else by then, one reads that first and sends again.
 */
export function ExtraDayForm({ child, day, careType, group }: ExtraDayFormProps) {
  const { text, notation } = useTexts();
  const credit = useQuery(creditQuery([child])).data?.[0];
  const [funding, setFunding] = useState<Funding>('CREDIT_FIRST');
  const [answerBy, setAnswerBy] = useState<Day | ''>('');
  const [giveUp, setGiveUp] = useState<Day | ''>('');
  const request = useRequestExtraDay();
  const choice: ExtraDayChoice = {
    day,
    careType,
    funding,
    ...(group && { group }),
    ...(giveUp && { giveUp }),
  };
  // Once asked, the day has no price any more: asking for one again would be refused.
  const byRule = useQuery({ ...extraDayQuoteQuery(child.id, choice), enabled: !request.isSuccess });
  const asked = { ...choice, ...(answerBy && { answerBy }) };
  const quote = useQuery({ ...extraDayQuoteQuery(child.id, asked), enabled: !request.isSuccess });
  const mode = quote.data?.mode ?? credit?.mode ?? 'HOUR_LEDGER';
  const balance = credit?.accounts.find((one) => one.careType === careType)?.balanceMinutes ?? 0;

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
  const send = (read: ExtraDayQuote) =>
    request.mutate(
      { child: child.id, ...asked, quoted: quotedOf(read) },
      { onError: () => void quote.refetch() },
    );
  return (
    <>
      {mode === 'DIRECT_SWAP' ? (
        <SwapChoice child={child} value={giveUp} onChange={setGiveUp} />
      ) : (
        <FundingChoice mode={mode} value={funding} balanceMinutes={balance} onChange={setFunding} />
      )}
      {quote.isError ? (
        <ProblemAlert error={quote.error} />
      ) : quote.data ? (
        <QuoteCard quote={quote.data} />
      ) : (
        <Waiting height={180} />
      )}
      {byRule.data && <AnswerBy decideBy={byRule.data.decideBy} value={answerBy} onChange={setAnswerBy} />}
      {request.isError && <ProblemAlert error={request.error} />}
      {quote.isSuccess && (
        <Button
          size="md"
          loading={request.isPending || quote.isPlaceholderData}
          onClick={() => send(quote.data)}
        >
          {text('extra-day.send')}
        </Button>
      )}
    </>
  );
}

function quotedOf(read: ExtraDayQuote) {
  return {
    creditMinutes: read.creditMinutes,
    invoiceMinutes: read.invoiceMinutes,
    ...(typeof read.invoiceCents === 'number' && { invoiceCents: read.invoiceCents }),
  };
}
