import { useState } from 'react';
import { Button } from '@mantine/core';
import type { ExtraDayRequest } from '@shared/api/placement';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import type { IconName } from '@shared/icon/Icon';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Pill, type PillTone } from '@shared/view/Pill';
import { DataTable } from '../table/DataTable';
import styles from './Queue.module.css';

const STATES: Record<ExtraDayRequest['state'], { word: TextKey; tone: PillTone; icon: IconName }> = {
  REQUESTED: { word: 'decided.REQUESTED', tone: 'warn', icon: 'clock' },
  GRANTED: { word: 'decided.GRANTED', tone: 'good', icon: 'check' },
  DECLINED: { word: 'decided.DECLINED', tone: 'bad', icon: 'cross' },
  WITHDRAWN: { word: 'decided.WITHDRAWN', tone: 'plain', icon: 'undo' },
  CANCELLED: { word: 'decided.CANCELLED', tone: 'plain', icon: 'undo' },
  REVOKED: { word: 'decided.REVOKED', tone: 'bad', icon: 'undo' },
};

const DECIDED_BY: Record<'STAFF' | 'POLICY' | 'DEADLINE', TextKey> = {
  STAFF: 'decided.by.STAFF',
  POLICY: 'decided.by.POLICY',
  DEADLINE: 'decided.by.DEADLINE',
};

interface DecidedTableProps {
  requests: ExtraDayRequest[];
  /** Null for who may not take a granted day back. */
  onRevoke: ((request: ExtraDayRequest) => void) | null;
}

/** Answers as families read them, who or what gave them, and what may still be taken back. */
export function DecidedTable({ requests, onRevoke }: DecidedTableProps) {
  const { text } = useTexts();
  const title = text('queue.decided');
  return (
    <DataTable title={title}>
      <thead>
        <tr>
          <th scope="col">{text('queue.child')}</th>
          <th scope="col">{text('queue.day')}</th>
          <th scope="col">{text('queue.group')}</th>
          <th scope="col">{text('decided.answer')}</th>
          <th scope="col">{text('decided.why')}</th>
          <th scope="col">{text('queue.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <DecidedRow key={request.id} request={request} onRevoke={onRevoke} />
        ))}
      </tbody>
    </DataTable>
  );
}

function DecidedRow({
  request,
  onRevoke,
}: { request: ExtraDayRequest } & Pick<DecidedTableProps, 'onRevoke'>) {
  const { text, notation } = useTexts();
  const today = dayOf(useNow());
  const [open, setOpen] = useState(false);
  const state = STATES[request.state];
  const names = { child: request.child.firstName, day: notation.shortDate(request.day) };
  return (
    <tr>
      <th scope="row">{request.child.firstName}</th>
      <td className={styles.whole}>
        {notation.shortDate(request.day)}
        <span className={styles.second}>
          {request.session.from}–{request.session.until}
        </span>
      </td>
      <td className={styles.whole}>{request.group.name}</td>
      <td className={styles.whole}>
        <Pill tone={state.tone} icon={state.icon}>
          {text(state.word)}
        </Pill>
        <span className={styles.second}>
          {request.decidedAt && notation.shortMoment(request.decidedAt)}
          {request.decidedBy && `, ${text(DECIDED_BY[request.decidedBy.as])}`}
        </span>
      </td>
      <td>
        {open ? (
          <ExplanationTree explanation={request.why} open />
        ) : (
          <button
            type="button"
            className={styles.why}
            aria-label={text('decided.why-of', names)}
            onClick={() => setOpen(true)}
          >
            {text('explanation.why')}
          </button>
        )}
      </td>
      <td className={styles.acts}>
        {onRevoke && request.state === 'GRANTED' && request.day >= today && (
          <Button
            size="xs"
            variant="default"
            aria-label={text('revoke.title', names)}
            onClick={() => onRevoke(request)}
          >
            {text('revoke.button')}
          </Button>
        )}
      </td>
    </tr>
  );
}
