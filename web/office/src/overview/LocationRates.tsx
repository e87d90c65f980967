import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { locationRatesQuery } from './queries';
import styles from './Overview.module.css';

/** Locations by complaints on a hundred children, with the counts, so that size is not blamed. */
export function LocationRates({ mayOpen }: { mayOpen: boolean }) {
  const { text, notation } = useTexts();
  const locations = useQuery(locationRatesQuery);
  return (
    <Card aria-labelledby="rates">
      <h2 id="rates" className={styles.heading}>
        {text('overview.locations')}
      </h2>
      <QueryView query={locations} height={200}>
        {(found) =>
          found.length === 0 ? (
            <p className="pl-soft">{text('overview.locations.none')}</p>
          ) : (
            <DataTable title={text('overview.locations')}>
              <thead>
                <tr>
                  <th scope="col">{text('cases.location')}</th>
                  <th scope="col">{text('overview.rate')}</th>
                  <th scope="col">{text('overview.in-year')}</th>
                  <th scope="col">{text('overview.children')}</th>
                  <th scope="col">{text('tile.open')}</th>
                  <th scope="col">{text('tile.broken')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((one) => (
                  <tr key={one.location.id}>
                    <th scope="row">
                      {mayOpen ? (
                        <Link to={`/cases?view=table&location=${one.location.id}`}>{one.location.name}</Link>
                      ) : (
                        one.location.name
                      )}
                    </th>
                    <td>{typeof one.perHundred === 'number' ? notation.number(one.perHundred) : '–'}</td>
                    <td>{notation.number(one.complaints)}</td>
                    <td>{notation.number(one.children)}</td>
                    <td>{notation.number(one.open)}</td>
                    <td>{notation.number(one.broken)}</td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )
        }
      </QueryView>
    </Card>
  );
}
