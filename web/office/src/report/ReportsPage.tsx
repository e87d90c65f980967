import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { weeklyQuery } from './queries';
import { WeekReport } from './WeekReport';
import styles from './Report.module.css';

/** Every year that a report can be made of: this one and the two before. */
const YEARS = 3;

/** The reports: each week's to board and management, each year's to the inspectorate and parents. */
export function ReportsPage() {
  const { text } = useTexts();
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const weeks = useQuery(weeklyQuery);
  return (
    <Page title={text('room.reports')} lead={text('reports.lead')}>
      <Card aria-labelledby="annual">
        <h2 id="annual" className={styles.heading}>
          {text('reports.annual')}
        </h2>
        <ul className={`pl-list ${styles.years}`}>
          {Array.from({ length: YEARS }, (_, back) => thisYear - back).map((year) => (
            <li key={year}>
              <Link to={`/reports/${year}`}>{text('annual.title', { year: String(year) })}</Link>
            </li>
          ))}
        </ul>
      </Card>
      <h2 className={styles.heading}>{text('reports.weekly')}</h2>
      <QueryView query={weeks} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('reports.weekly.none')}>{text('reports.weekly.none.why')}</EmptyState>
          ) : (
            found.map((week, place) => <WeekReport key={week.report.monday} week={week} open={place === 0} />)
          )
        }
      </QueryView>
    </Page>
  );
}
