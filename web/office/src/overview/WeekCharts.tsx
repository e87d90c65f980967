import type { BoardWeek } from '@shared/api/complaintBoard';
import { useTexts } from '@shared/language/useTexts';
import { DataTable } from '../table/DataTable';
import { ChartCard } from '../chart/ChartCard';
import { StackedBars } from '../chart/StackedBars';
import styles from './Overview.module.css';

/** Thirteen weeks: broken promises and verdicts, each with its conclusion. */
export function WeekCharts({ weeks }: { weeks: BoardWeek[] }) {
  const { text } = useTexts();
  const broken = (some: BoardWeek[]) =>
    some.reduce((sum, week) => sum + week.contactBroken + week.verdictBroken, 0);
  const half = Math.floor(weeks.length / 2);
  const [before, after] = [broken(weeks.slice(0, half)), broken(weeks.slice(-half))];
  const trend =
    after < before
      ? 'overview.trend.better'
      : after > before
        ? 'overview.trend.worse'
        : 'overview.trend.same';
  const table = <WeekTable weeks={weeks} />;
  return (
    <div className={styles.pair}>
      <ChartCard
        title={text(trend, { before, after, weeks: half })}
        how={text('overview.broken.how')}
        chart={
          <StackedBars
            legend={[text('overview.contact-broken'), text('overview.verdict-broken')]}
            bars={weeks.map((week) => ({
              label: labelOf(week),
              parts: [week.contactBroken, week.verdictBroken],
            }))}
          />
        }
        table={table}
      />
      <ChartCard
        title={text('overview.verdicts', {
          n: weeks.reduce((sum, week) => sum + week.upheld + week.partly + week.notUpheld, 0),
          filed: weeks.reduce((sum, week) => sum + week.filed, 0),
        })}
        how={text('overview.verdicts.how')}
        chart={
          <StackedBars
            legend={[text('verdict.UPHELD'), text('verdict.PARTLY'), text('verdict.NOT_UPHELD')]}
            bars={weeks.map((week) => ({
              label: labelOf(week),
              parts: [week.upheld, week.partly, week.notUpheld],
            }))}
          />
        }
        table={table}
      />
    </div>
  );
}

/** `16-11`, under a bar. */
function labelOf(week: BoardWeek): string {
  return `${week.monday.slice(8)}-${week.monday.slice(5, 7)}`;
}

function WeekTable({ weeks }: { weeks: BoardWeek[] }) {
  const { text, notation } = useTexts();
  return (
    <DataTable title={text('overview.weeks')}>
      <thead>
        <tr>
          <th scope="col">{text('overview.week-from')}</th>
          <th scope="col">{text('overview.filed')}</th>
          <th scope="col">{text('overview.contact-broken')}</th>
          <th scope="col">{text('overview.verdict-broken')}</th>
          <th scope="col">{text('verdict.UPHELD')}</th>
          <th scope="col">{text('verdict.PARTLY')}</th>
          <th scope="col">{text('verdict.NOT_UPHELD')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.monday}>
            <th scope="row">{notation.shortDate(week.monday)}</th>
            <td>{week.filed}</td>
            <td>{week.contactBroken}</td>
            <td>{week.verdictBroken}</td>
            <td>{week.upheld}</td>
            <td>{week.partly}</td>
            <td>{week.notUpheld}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
