import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Signal, SignalOwner } from '@shared/api/complaintBoard';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useCode } from '@shared/explanation/useCode';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { Pill } from '@shared/view/Pill';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { colleaguesQuery } from '../complaint/queries';
import { Evidence } from './Evidence';
import { useTakeUp } from './queries';
import { SettleSheet, type Settling } from './SettleSheet';
import styles from './Signal.module.css';

export const OWNERS: Record<SignalOwner, TextKey> = {
  LOCATION_MANAGER: 'signal.owner.LOCATION_MANAGER',
  PLANNER: 'signal.owner.PLANNER',
  FINANCE: 'signal.owner.FINANCE',
  COMPLAINT_COORDINATOR: 'signal.owner.COMPLAINT_COORDINATOR',
};

interface SignalCardProps {
  signal: Signal;
  onDone: (words: string) => void;
}

/** One early warning: what is so, since when, what to do about it, and why we see this. */
export function SignalCard({ signal, onDone }: SignalCardProps) {
  const { text, notation } = useTexts();
  const word = useCode();
  const { account } = useSession();
  const colleagues = useQuery(colleaguesQuery).data ?? [];
  const [settling, setSettling] = useState<Settling | null>(null);
  const takeUp = useTakeUp(() => onDone(text('signal.taken-up.done')));
  const nameOf = (who: string) =>
    colleagues.find((one) => one.account === who)?.name ?? text('cases.somebody');
  return (
    <li className={styles.card} data-over={signal.clearedAt ? true : undefined}>
      <div className={styles.head}>
        <Pill tone={signal.clearedAt ? 'plain' : 'warn'} icon="warning">
          {signal.kind}
        </Pill>
        {signal.location && <strong>{signal.location.name}</strong>}
        <span className="pl-soft pl-small">
          {signal.clearedAt
            ? text('signal.over', { moment: notation.shortMoment(signal.clearedAt) })
            : text('signal.since', { moment: notation.shortMoment(signal.since) })}
        </span>
      </div>
      <ExplanationTree explanation={signal.why} />
      {!signal.clearedAt && (
        <p>
          <strong>{text('signal.action')}</strong> {word(signal.action)} ({text(OWNERS[signal.owner])})
        </p>
      )}
      {signal.assignedTo && (
        <p className="pl-soft">{text('signal.assigned', { name: nameOf(signal.assignedTo) })}</p>
      )}
      {signal.snoozedUntil && (
        <p className="pl-soft">{text('signal.snoozed-until', { day: notation.date(signal.snoozedUntil) })}</p>
      )}
      {signal.disputed && <p className="pl-soft">{text('signal.disputed', { reason: signal.disputed })}</p>}
      <Evidence signal={signal} />
      {takeUp.isError && <ProblemAlert error={takeUp.error} />}
      {!signal.clearedAt && (
        <div className={styles.acts}>
          {signal.assignedTo !== account && (
            <Button
              size="compact-sm"
              variant="default"
              loading={takeUp.isPending}
              onClick={() => takeUp.mutate({ id: signal.id, account })}
            >
              {text('signal.take-up')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setSettling('assign')}>
            {text('signal.assign')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setSettling('snooze')}>
            {text('signal.snooze')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setSettling('dispute')}>
            {text('signal.dispute')}
          </Button>
        </div>
      )}
      {settling && (
        <SettleSheet
          signal={signal}
          settling={settling}
          colleagues={colleagues}
          onClose={() => setSettling(null)}
          onDone={(words) => {
            setSettling(null);
            onDone(words);
          }}
        />
      )}
    </li>
  );
}
