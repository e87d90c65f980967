import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComplaintDetail, TimelineMoment } from '@shared/api/complaintHandling';
import { Timeline } from '@shared/complaint/Timeline';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { colleaguesQuery } from '../complaint/queries';
import styles from './Case.module.css';

type Part = 'all' | 'contact' | 'promises' | 'inside';

const CONTACT = [
  'FILED',
  'CONTACT_MADE',
  'CONTACT_TRIED',
  'HEARD',
  'HEARING_WAIVED',
  'PROGRESS_TOLD',
  'COMPLAINANT_WROTE',
  'WAITING_BEGAN',
  'WAITING_ENDED',
  'NO_REACTION_NOTICED',
  'ANSWERED',
  'VERDICT_GIVEN',
];
const PROMISES = [
  'FILED',
  'DUE',
  'CLOCK_WARNED',
  'CLOCK_BROKEN',
  'MEASURE_AGREED',
  'MEASURE_OVERDUE',
  'MEASURE_DONE',
  'MEASURE_MOVED',
];

const PARTS: Record<Part, { label: TextKey; holds: (moment: TimelineMoment) => boolean }> = {
  all: { label: 'case.history.all', holds: () => true },
  contact: { label: 'case.history.contact', holds: ({ kind }) => CONTACT.includes(kind) },
  promises: { label: 'case.history.promises', holds: ({ kind }) => PROMISES.includes(kind) },
  inside: {
    label: 'case.history.inside',
    holds: ({ kind }) => !CONTACT.includes(kind) && !PROMISES.includes(kind),
  },
};

/** The case in order, as a whole or a part of it: the contact log, the promises, or what happened inside. */
export function CaseHistory({ detail }: { detail: ComplaintDetail }) {
  const { text } = useTexts();
  const [part, setPart] = useState<Part>('all');
  const colleagues = useQuery(colleaguesQuery).data ?? [];
  const nameOf = (account: string) =>
    colleagues.find((one) => one.account === account)?.name ?? text('cases.somebody');
  return (
    <Card aria-labelledby="history">
      <div className={styles.head}>
        <h2 id="history" className={styles.heading}>
          {text('timeline.label')}
        </h2>
        <NativeSelect
          size="xs"
          aria-label={text('case.history.part')}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value as Part)}
          data={(Object.keys(PARTS) as Part[]).map((one) => ({ value: one, label: text(PARTS[one].label) }))}
        />
      </div>
      <Timeline moments={detail.timeline.filter(PARTS[part].holds)} own={false} nameOf={nameOf} />
    </Card>
  );
}
