import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ChildId } from '@shared/api/ids';
import type { CareDay, DayStatus } from '@shared/api/placement';
import { dayOf, plusDays } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { AbsenceSheet } from './AbsenceSheet';
import { childDaysQuery } from './dayQueries';
import { useFirstName } from './useFirstName';

/** Staff may record an absence so many days after it. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 14;

const STATUS_WORDS: Record<DayStatus, TextKey> = {
  CARE: 'child-days.care',
  ABSENT: 'child-days.absent',
  EXTRA: 'child-days.extra',
  REQUESTED: 'child-days.requested',
  CLOSED: 'child-days.closed',
};

/** A child's days, a week back and two ahead: who calls in the morning, or after it, is recorded here (F27). */
export function ChildDaysPage() {
  const { text } = useTexts();
  const child = useParams().child as ChildId;
  const firstName = useFirstName();
  const today = dayOf(useNow());
  const days = useQuery(childDaysQuery(child, plusDays(today, -DAYS_BACK), plusDays(today, DAYS_AHEAD)));
  const [opened, setOpened] = useState<CareDay | null>(null);
  return (
    <Page title={text('child-days.title', { child: firstName })} lead={text('child-days.lead')}>
      <QueryView query={days} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('child-days.none')}>{text('child-days.none.why')}</EmptyState>
          ) : (
            <Days days={found} onRecord={setOpened} />
          )
        }
      </QueryView>
      {opened && (
        <AbsenceSheet child={child} firstName={firstName} day={opened} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}

function Days({ days, onRecord }: { days: CareDay[]; onRecord: (day: CareDay) => void }) {
  const { text, notation } = useTexts();
  return (
    <DataTable title={text('child-days.table')}>
      <thead>
        <tr>
          <th scope="col">{text('child-days.day')}</th>
          <th scope="col">{text('child-days.where')}</th>
          <th scope="col">{text('child-days.status')}</th>
          <th scope="col">
            <span className="pl-hidden">{text('child-days.record')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          const when = text('child-days.when', {
            day: notation.shortDate(day.day),
            from: day.session.from,
            until: day.session.until,
          });
          return (
            <tr key={(day.extraDay ?? day.contract) + day.day + day.session.from}>
              <th scope="row">{when}</th>
              <td>{`${day.group.name}, ${day.location.name}`}</td>
              <td>{text(STATUS_WORDS[day.status])}</td>
              <td>
                {day.status === 'CARE' && (
                  <Button
                    size="compact-md"
                    variant="light"
                    aria-label={text('child-days.record-of', { when })}
                    onClick={() => onRecord(day)}
                  >
                    {text('child-days.record')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
