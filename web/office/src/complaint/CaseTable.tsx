import { Link } from 'react-router';
import type { Complaint } from '@shared/api/complaint';
import { KINDS } from '@shared/complaint/kinds';
import { firstDue, PromiseBadge } from '@shared/complaint/PromiseBadge';
import { useTexts } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import { DataTable } from '../table/DataTable';
import { OwnerOf } from './CaseCard';
import { CATEGORY_WORDS, STATE_WORDS } from './words';
import styles from './Cases.module.css';

export function CaseTable({ cases }: { cases: Complaint[] }) {
  const { text, notation } = useTexts();
  return (
    <DataTable title={text('room.cases')}>
      <thead>
        <tr>
          <th scope="col">{text('cases.number')}</th>
          <th scope="col">{text('cases.kind')}</th>
          <th scope="col">{text('cases.subject')}</th>
          <th scope="col">{text('cases.category')}</th>
          <th scope="col">{text('cases.location')}</th>
          <th scope="col">{text('cases.complainant')}</th>
          <th scope="col">{text('cases.filed')}</th>
          <th scope="col">{text('cases.state')}</th>
          <th scope="col">{text('cases.owner')}</th>
          <th scope="col">{text('cases.due')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id}>
            <td>{one.number}</td>
            <td>{text(KINDS[one.kind].word)}</td>
            <th scope="row">
              <Link to={`/cases/${one.id}`}>{one.subject ?? text('cases.left')}</Link>
            </th>
            <td>{one.category ? text(CATEGORY_WORDS[one.category]) : text('cases.no-category')}</td>
            <td>{one.location?.name}</td>
            <td>{one.complainant?.name}</td>
            <td>{notation.shortMoment(one.filedAt)}</td>
            <td>
              <Pill tone="plain">{text(STATE_WORDS[one.state])}</Pill>
              {one.late && <span className={styles.late}>{text('cases.late')}</span>}
            </td>
            <td>
              <OwnerOf one={one} />
            </td>
            <td>
              <Due one={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Due({ one }: { one: Complaint }) {
  const due = firstDue(one.clocks);
  return due && <PromiseBadge clock={due} kind={one.kind} />;
}
