import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { forecastQuery } from './queries';
import styles from './Overview.module.css';

/** What each owner has to keep, and what is likely to break at their usual pace. */
export function ForecastTable() {
  const { text, notation } = useTexts();
  const forecast = useQuery(forecastQuery);
  return (
    <Card aria-labelledby="forecast">
      <h2 id="forecast" className={styles.heading}>
        {text('overview.forecast')}
      </h2>
      <QueryView query={forecast} height={200}>
        {(found) =>
          found.length === 0 ? (
            <p className="pl-soft">{text('overview.forecast.none')}</p>
          ) : (
            <DataTable title={text('overview.forecast')}>
              <thead>
                <tr>
                  <th scope="col">{text('cases.owner')}</th>
                  <th scope="col">{text('cases.promises')}</th>
                  <th scope="col">{text('tile.open')}</th>
                  <th scope="col">{text('tile.broken')}</th>
                  <th scope="col">{text('overview.two-days')}</th>
                  <th scope="col">{text('overview.likely')}</th>
                  <th scope="col">{text('cases.due')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((one) => (
                  <tr key={`${one.owner}-${one.clock}`}>
                    <th scope="row">
                      {one.name ?? (one.owner ? text('cases.somebody') : text('cases.nobody'))}
                    </th>
                    <td>{text(one.clock === 'CONTACT' ? 'promise.CONTACT' : 'promise.VERDICT')}</td>
                    <td>{one.open}</td>
                    <td>{one.broken}</td>
                    <td>{one.withinTwoDays}</td>
                    <td>{one.likelyToBreak}</td>
                    <td>{one.nextDue ? notation.shortMoment(one.nextDue) : '–'}</td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )
        }
      </QueryView>
      <details className={styles.how}>
        <summary>{text('tile.how')}</summary>
        <p>{text('overview.forecast.how')}</p>
      </details>
    </Card>
  );
}
