import { Link } from 'react-router';
import type { Reach } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { CallLink } from './CallLink';
import { DataTable } from '../table/DataTable';
import styles from './Closure.module.css';

/** Totals in words, then every child that misses care, with whom to call. */
export function ReachTable({ reach, caption }: { reach: Reach; caption: string }) {
  const { text, notation } = useTexts();
  return (
    <>
      <p className={styles.totals}>
        {text('reach.totals', {
          families: reach.families,
          children: reach.children,
          sessions: reach.sessions,
        })}{' '}
        {text('reach.hours', { hours: notation.hours(reach.minutes) })}
      </p>
      {reach.items.length > 0 && (
        <DataTable title={caption}>
          <thead>
            <tr>
              <th scope="col">{text('reach.child')}</th>
              <th scope="col">{text('reach.group')}</th>
              <th scope="col">{text('reach.whom')}</th>
              <th scope="col">{text('reach.misses')}</th>
              <th scope="col" className={styles.number}>
                {text('reach.minutes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {reach.items.map((one) => (
              <tr key={one.child + one.group}>
                <th scope="row">
                  <Link to={`/children/${one.child}/credit`} state={{ firstName: one.firstName }}>
                    {one.firstName}
                  </Link>
                </th>
                <td>{one.groupName}</td>
                <td>
                  <ul className={styles.custodians}>
                    {one.custodians.map((custodian) => (
                      <li key={custodian.person}>
                        <CallLink name={custodian.name} phone={custodian.phone} />
                      </li>
                    ))}
                  </ul>
                </td>
                <td>{one.sessions.map((session) => notation.shortDate(session.day)).join(', ')}</td>
                <td className={styles.number}>{notation.hours(one.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  );
}
