import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Compensation } from '@shared/api/credit';
import { useNow } from '@shared/clock/serverClock';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Pill } from '@shared/view/Pill';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { Sheet } from '@shared/view/Sheet';
import type { FamilyChild } from '../household/queries';
import { compensationsQuery, useChooseMoney } from './queries';
import styles from './CreditPage.module.css';

/** What the provider could not give, and what makes it good: credit that does not lapse, or money if one chooses. */
export function CompensationCard({ child }: { child: FamilyChild }) {
  const { text } = useTexts();
  const compensations = useQuery(compensationsQuery(child.id)).data ?? [];
  const told = compensations.filter((one) => one.state !== 'NOT_OFFERED');
  if (told.length === 0) return null;
  return (
    <Card aria-label={text('compensation.title')}>
      <h3 className={styles.heading}>{text('compensation.title')}</h3>
      <ul className={`pl-list ${styles.lots}`}>
        {told.map((one) => (
          <Given key={one.id} child={child} compensation={one} />
        ))}
      </ul>
    </Card>
  );
}

function Given({ child, compensation }: { child: FamilyChild; compensation: Compensation }) {
  const { text, notation } = useTexts();
  const now = useNow();
  const [choosing, setChoosing] = useState(false);
  const { state, moneyUntil } = compensation;
  const mayChoose = state === 'CREDIT' && moneyUntil && Date.parse(moneyUntil) > now.getTime();
  return (
    <li>
      <div className={styles.lot}>
        <strong>{notation.date(compensation.day)}</strong>
        {state === 'MONEY' ? (
          <Pill tone="good" icon="check">
            {text('compensation.MONEY')}
          </Pill>
        ) : state === 'TAKEN_BACK' ? (
          <Pill tone="plain" icon="undo">
            {text('compensation.TAKEN_BACK')}
          </Pill>
        ) : state === 'WAITING' ? (
          <Pill tone="warn" icon="clock">
            {text('compensation.WAITING')}
          </Pill>
        ) : (
          <strong className="pl-amount">{notation.hours(compensation.minutes)}</strong>
        )}
      </div>
      <ExplanationTree explanation={compensation.why} />
      {mayChoose && (
        <Button
          variant="default"
          aria-label={text('compensation.money-day', { day: notation.longDate(compensation.day) })}
          onClick={() => setChoosing(true)}
        >
          {text('compensation.money')}
        </Button>
      )}
      {choosing && (
        <MoneySheet child={child} compensation={compensation} onClose={() => setChoosing(false)} />
      )}
    </li>
  );
}

interface MoneySheetProps {
  child: FamilyChild;
  compensation: Compensation;
  onClose: () => void;
}

/** Money takes the place of the credit for good, so both stand beside each other before one chooses. */
function MoneySheet({ child, compensation, onClose }: MoneySheetProps) {
  const { text, notation } = useTexts();
  const choose = useChooseMoney();
  const hours = notation.hours(compensation.minutes);
  return (
    <Sheet
      from="below"
      title={text('compensation.money-day', { day: notation.longDate(compensation.day) })}
      onClose={onClose}
    >
      <div className="pl-stack">
        <dl className={styles.choice}>
          <dt>{text('compensation.as-credit')}</dt>
          <dd>{text('compensation.as-credit.what', { hours })}</dd>
          <dt>{text('compensation.as-money')}</dt>
          <dd>{text('compensation.as-money.what', { hours })}</dd>
        </dl>
        {choose.isError && <ProblemAlert error={choose.error} />}
        <Button
          size="md"
          loading={choose.isPending}
          onClick={() =>
            choose.mutate({ child: child.id, compensation: compensation.id }, { onSuccess: onClose })
          }
        >
          {text('compensation.choose-money')}
        </Button>
        <Button size="md" variant="default" onClick={onClose}>
          {text('compensation.keep')}
        </Button>
      </div>
    </Sheet>
  );
}
