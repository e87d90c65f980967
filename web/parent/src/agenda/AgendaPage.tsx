import { useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dayOf, firstOf, lastOf, monthOf, plusMonths } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { QueryView } from '@shared/view/QueryView';
import { DayCard } from '../day/DayCard';
import { daysQuery, sessionOf } from '../day/queries';
import { useFamily } from '../household/useFamily';
import { MonthGrid } from './MonthGrid';
import styles from './Agenda.module.css';

type View = 'month' | 'list';

/** A month of care, as a calendar or as a list with the same content; every month can be opened. */
export function AgendaPage() {
  const { text, notation } = useTexts();
  const { shown } = useFamily();
  const today = dayOf(useNow());
  const [month, setMonth] = useState(monthOf(today));
  const [view, setView] = useState<View>('month');
  const days = useQuery(daysQuery(shown, firstOf(month), lastOf(month)));
  return (
    <>
      <Card aria-labelledby="month">
        <div className={styles.month}>
          <button
            type="button"
            aria-label={text('agenda.previous')}
            onClick={() => setMonth(plusMonths(month, -1))}
          >
            <Icon name="left" />
          </button>
          <h2 id="month" aria-live="polite">
            {notation.month(month)}
          </h2>
          <button
            type="button"
            aria-label={text('agenda.next')}
            onClick={() => setMonth(plusMonths(month, 1))}
          >
            <Icon name="right" />
          </button>
        </div>
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={text('agenda.view')}
          value={view}
          onChange={(value) => setView(value as View)}
          data={[
            { value: 'month', label: text('agenda.month') },
            { value: 'list', label: text('agenda.list') },
          ]}
        />
        <QueryView query={days} height={380} otherwise={text('day.call')}>
          {(found) =>
            view === 'month' ? (
              <MonthGrid month={month} days={found} today={today} />
            ) : found.length === 0 ? (
              <EmptyState title={text('agenda.no-care')}>{text('agenda.no-care.why')}</EmptyState>
            ) : (
              <ul className="pl-list">
                {found.map((day) => (
                  <DayCard key={day.child.id + day.day + sessionOf(day)} day={day} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      <Button component={Link} to="/extra-day" size="md" leftSection={<Icon name="plus" size={20} />}>
        {text('extra-day.ask')}
      </Button>
    </>
  );
}
