import type { TrendWeek } from '@shared/api/complaintBoard';
import { useTexts } from '@shared/language/useTexts';
import { Sparkline } from '../chart/Sparkline';
import { DataTable } from '../table/DataTable';
import styles from './Live.module.css';

interface TrendProps {
  /** What was promised, in words. */
  of: string;
  /** Oldest first. */
  weeks: TrendWeek[];
}

/** Whether a promise is kept better than before: drawn small, said in a sentence, and week by week as a table. */
export function Trend({ of, weeks }: TrendProps) {
  const { text, notation } = useTexts();
  const half = Math.floor(weeks.length / 2);
  const [before, after] = [brokenIn(weeks.slice(0, half)), brokenIn(weeks.slice(-half))];
  return (
    <>
      <Sparkline values={weeks.map((week) => week.broken)} />
      <p className={styles.trend}>
        {text('tile.trend', {
          broken: brokenIn(weeks),
          due: weeks.reduce((sum, week) => sum + week.due, 0),
          weeks: weeks.length,
        })}
        {before !== after &&
          ` ${text(after < before ? 'tile.trend.better' : 'tile.trend.worse', { before, after, weeks: half })}`}
      </p>
      <details>
        <summary>{text('chart.table')}</summary>
        <DataTable title={text('tile.weeks', { of })} numbers className={styles.weeks}>
          <thead>
            <tr>
              <th scope="col">{text('overview.week-from')}</th>
              <th scope="col">{text('tile.due')}</th>
              <th scope="col">{text('tile.broken')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.monday}>
                <th scope="row">{notation.shortDate(week.monday)}</th>
                <td>{notation.number(week.due)}</td>
                <td>{notation.number(week.broken)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </>
  );
}

function brokenIn(weeks: TrendWeek[]): number {
  return weeks.reduce((sum, week) => sum + week.broken, 0);
}
