import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCode } from '@shared/explanation/useCode';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { Pill } from '@shared/view/Pill';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { recordsQuery } from './queries';

/** Records of legal routes that one is designated for; nobody else knows that they are there. */
export function RecordsPage() {
  const { text, notation } = useTexts();
  const word = useCode();
  const records = useQuery(recordsQuery);
  return (
    <Page title={text('room.records')} lead={text('records.lead')}>
      <QueryView query={records} height={240}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('records.empty')}>{text('records.empty.why')}</EmptyState>
          ) : (
            <DataTable title={text('room.records')}>
              <thead>
                <tr>
                  <th scope="col">{text('cases.number')}</th>
                  <th scope="col">{text('act.exit.route')}</th>
                  <th scope="col">{text('cases.location')}</th>
                  <th scope="col">{text('records.opened')}</th>
                  <th scope="col">{text('cases.state')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <Link to={`/records/${one.id}`}>{one.number}</Link>
                    </th>
                    <td>{word(one.route)}</td>
                    <td>{one.location}</td>
                    <td>{notation.shortMoment(one.openedAt)}</td>
                    <td>
                      <Pill tone={one.closedAt ? 'plain' : 'warn'}>
                        {text(one.closedAt ? 'records.closed' : 'records.open')}
                      </Pill>
                    </td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )
        }
      </QueryView>
    </Page>
  );
}
