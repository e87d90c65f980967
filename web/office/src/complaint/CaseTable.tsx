import type { Complaint } from '@shared/api/complaint';
import type { ComplaintId } from '@shared/api/ids';
import { KINDS } from '@shared/complaint/kinds';
import { useTexts } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import { CATEGORY_WORDS, STATE_WORDS } from './words';
import styles from './Cases.module.css';

export function CaseTable({ cases, onOpen }: { cases: Complaint[]; onOpen: (id: ComplaintId) => void }) {
  const { text, notation } = useTexts();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="pl-hidden">{text('room.cases')}</caption>
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
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.id}>
              <td>{one.number}</td>
              <td>{text(KINDS[one.kind].word)}</td>
              <th scope="row">
                <button type="button" className={styles.open} onClick={() => onOpen(one.id)}>
                  {one.subject}
                </button>
              </th>
              <td>{one.category ? text(CATEGORY_WORDS[one.category]) : text('cases.no-category')}</td>
              <td>{one.location?.name}</td>
              <td>{one.complainant?.name}</td>
              <td>{notation.shortMoment(one.filedAt)}</td>
              <td>
                <Pill tone="warn" icon="clock">
                  {text(STATE_WORDS[one.state])}
                </Pill>
                {one.late && <span className={styles.late}>{text('cases.late')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
