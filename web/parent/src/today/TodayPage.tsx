import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Icon } from '@shared/icon/Icon';
import type { Day } from '@shared/api/values';
import { dayOf, mondayOf, plusDays } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { CreditLine } from '../credit/CreditLine';
import { DayCard } from '../day/DayCard';
import { daysQuery, sessionOf, type FamilyDay } from '../day/queries';
import { useFamily } from '../household/useFamily';
import { UnreadCards } from '../message/UnreadCards';
import styles from './TodayPage.module.css';

const DAYS_AHEAD = 34;
/** Days with care, each with all children who come. */
const DAYS_SHOWN = 5;

/** Start of the parents' app: what asks for an answer, the next days of care, and the credit. */
export function TodayPage() {
  const { text, notation } = useTexts();
  const today = dayOf(useNow());
  const { shown } = useFamily();
  // Whole weeks, so that what was read yesterday still serves today without a connection.
  const monday = mondayOf(today);
  const days = useQuery({
    ...daysQuery(shown, monday, plusDays(monday, DAYS_AHEAD)),
    select: (found) => found.filter((day) => day.day >= today),
  });
  return (
    <Page
      title={capitalised(notation.longDate(today))}
      lead={
        <>
          <p className={styles.today}>{days.data && <TodayInWords days={days.data} today={today} />}</p>
          <CreditLine />
        </>
      }
    >
      <UnreadCards />
      <Card aria-labelledby="next-days">
        <div className={styles.head}>
          <h2 id="next-days">{text('today.next-days')}</h2>
          <Link to="/agenda">{text('today.all-days')}</Link>
        </div>
        <QueryView query={days} height={430} otherwise={text('day.call')}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState title={text('today.no-days')}>{text('today.no-days.why')}</EmptyState>
            ) : (
              <ul className="pl-list">
                {nextDays(found).map((day) => (
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
    </Page>
  );
}

/** The first days with care, whole: a brother or sister does not push out a day. */
function nextDays(days: FamilyDay[]): FamilyDay[] {
  const dates = [...new Set(days.map((day) => day.day))].slice(0, DAYS_SHOWN);
  return days.filter((day) => dates.includes(day.day));
}

/** One sentence about today itself. */
function TodayInWords({ days, today }: { days: FamilyDay[]; today: Day }) {
  const { text, language } = useTexts();
  const names = days
    .filter((day) => day.day === today && (day.status === 'CARE' || day.status === 'EXTRA'))
    .map((day) => day.child.firstName);
  if (names.length === 0) return text('today.nobody');
  return text('today.somebody', {
    names: new Intl.ListFormat(language, { type: 'conjunction' }).format([...new Set(names)]),
  });
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
