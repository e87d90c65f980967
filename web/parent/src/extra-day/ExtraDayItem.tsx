import { Button } from '@mantine/core';
import type { ExtraDay, ExtraDayState } from '@shared/api/credit';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import type { IconName } from '@shared/icon/Icon';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Pill, type PillTone } from '@shared/view/Pill';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { DateTile } from '../day/DateTile';
import { useWithdrawExtraDay } from './queries';
import styles from './ExtraDay.module.css';

const STATES: Record<ExtraDayState, { word: TextKey; tone: PillTone; icon: IconName }> = {
  REQUESTED: { word: 'extra-day.requested', tone: 'warn', icon: 'clock' },
  GRANTED: { word: 'extra-day.granted', tone: 'good', icon: 'check' },
  DECLINED: { word: 'extra-day.declined', tone: 'bad', icon: 'cross' },
  WITHDRAWN: { word: 'extra-day.withdrawn', tone: 'plain', icon: 'undo' },
  CANCELLED: { word: 'extra-day.cancelled', tone: 'plain', icon: 'undo' },
  REVOKED: { word: 'extra-day.revoked', tone: 'bad', icon: 'cross' },
};

export function ExtraDayItem({ extraDay }: { extraDay: ExtraDay }) {
  const { text, notation } = useTexts();
  const withdraw = useWithdrawExtraDay();
  const state = STATES[extraDay.state];
  const open = extraDay.state === 'REQUESTED';
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
        {withdraw.isError && <ProblemAlert error={withdraw.error} />}
        {open && (
          <Button
            variant="default"
            loading={withdraw.isPending}
            aria-label={text('extra-day.withdraw-day', { day: notation.longDate(extraDay.day) })}
            onClick={() => withdraw.mutate({ child: extraDay.child, extraDay: extraDay.id })}
          >
            {text('extra-day.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}
