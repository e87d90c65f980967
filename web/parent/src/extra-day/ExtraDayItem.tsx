import { useState } from 'react';
import { Button } from '@mantine/core';
import type { ExtraDay, ExtraDayState } from '@shared/api/credit';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import type { IconName } from '@shared/icon/Icon';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Pill, type PillTone } from '@shared/view/Pill';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { DateTile } from '../day/DateTile';
import { AlternativeList } from './AlternativeList';
import { CancelSheet } from './CancelSheet';
import { usePayWithCredit, useTakeBackExtraDay } from './queries';
import styles from './ExtraDay.module.css';

const STATES: Record<ExtraDayState, { word: TextKey; tone: PillTone; icon: IconName }> = {
  REQUESTED: { word: 'extra-day.requested', tone: 'warn', icon: 'clock' },
  GRANTED: { word: 'extra-day.granted', tone: 'good', icon: 'check' },
  DECLINED: { word: 'extra-day.declined', tone: 'bad', icon: 'cross' },
  WITHDRAWN: { word: 'extra-day.withdrawn', tone: 'plain', icon: 'undo' },
  CANCELLED: { word: 'extra-day.cancelled', tone: 'plain', icon: 'undo' },
  REVOKED: { word: 'extra-day.revoked', tone: 'bad', icon: 'cross' },
};

/** A request with where it stands and why, and what one can still do about it. */
export function ExtraDayItem({ extraDay, balanceMinutes }: { extraDay: ExtraDay; balanceMinutes: number }) {
  const { text, notation } = useTexts();
  const state = STATES[extraDay.state];
  return (
    <li className={styles.item}>
      <DateTile day={extraDay.day} />
      <div>
        <div className={styles.state}>
          <Pill tone={state.tone} icon={state.icon}>
            {text(state.word)}
          </Pill>
          <span className="pl-soft pl-small">
            {extraDay.session.from}–{extraDay.session.until}
          </span>
        </div>
        <ExplanationTree explanation={extraDay.why} />
        {extraDay.giveUp && (
          <p className="pl-soft pl-small">
            {text('swap.given', { day: notation.shortDate(extraDay.giveUp) })}
          </p>
        )}
        {extraDay.state === 'REQUESTED' && <Waits extraDay={extraDay} />}
        {extraDay.state === 'GRANTED' && <Stands extraDay={extraDay} balanceMinutes={balanceMinutes} />}
        {extraDay.state === 'DECLINED' && (
          <AlternativeList
            title={text('alternative.title')}
            alternatives={extraDay.alternatives}
            child={extraDay.child}
            careType={extraDay.careType}
          />
        )}
      </div>
    </li>
  );
}

/** It waits for an answer: until then it can be withdrawn, and the credit is free again at once. */
function Waits({ extraDay }: { extraDay: ExtraDay }) {
  const { text, notation } = useTexts();
  const withdraw = useTakeBackExtraDay();
  return (
    <>
      <p className="pl-soft pl-small">
        {text('extra-day.answer-by', { moment: notation.shortMoment(extraDay.decideBy) })}
      </p>
      {withdraw.isError && <ProblemAlert error={withdraw.error} />}
      <Button
        variant="default"
        loading={withdraw.isPending}
        aria-label={text('extra-day.withdraw-day', { day: notation.longDate(extraDay.day) })}
        onClick={() => withdraw.mutate({ child: extraDay.child, extraDay: extraDay.id })}
      >
        {text('extra-day.withdraw')}
      </Button>
    </>
  );
}

/** It is granted: it can be cancelled as the conditions say, and paid with credit that came later. */
function Stands({ extraDay, balanceMinutes }: { extraDay: ExtraDay; balanceMinutes: number }) {
  const { text, notation } = useTexts();
  const pay = usePayWithCredit();
  const [cancelling, setCancelling] = useState(false);
  const { cancel } = extraDay;
  return (
    <>
      {cancel && (
        <div className="pl-small">
          <ExplanationTree explanation={cancel.why} />
        </div>
      )}
      {pay.isError && <ProblemAlert error={pay.error} />}
      <div className={styles.acts}>
        {extraDay.invoiceMinutes > 0 && balanceMinutes > 0 && cancel?.possible && (
          <Button
            variant="light"
            loading={pay.isPending}
            aria-label={text('extra-day.pay-with-credit-day', { day: notation.longDate(extraDay.day) })}
            onClick={() => pay.mutate({ child: extraDay.child, extraDay: extraDay.id })}
          >
            {text('extra-day.pay-with-credit')}
          </Button>
        )}
        {cancel?.possible && (
          <Button
            variant="default"
            aria-label={text('extra-day.cancel-day', { day: notation.longDate(extraDay.day) })}
            onClick={() => setCancelling(true)}
          >
            {text('extra-day.cancel')}
          </Button>
        )}
      </div>
      {cancelling && cancel && (
        <CancelSheet extraDay={extraDay} cancel={cancel} onClose={() => setCancelling(false)} />
      )}
    </>
  );
}
