import type { Complaint } from '@shared/api/complaint';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import { KINDS } from './kinds';
import styles from './Complaint.module.css';

/** One case of one's own: what it is, since when, and where it stands. */
export function CaseItem({ filed }: { filed: Complaint }) {
  const { text, notation } = useTexts();
  const open = filed.state === 'OPEN';
  return (
    <li>
      <div className={styles.caseHead}>
        <span className="pl-soft pl-small">
          {text(KINDS[filed.kind].word)} {filed.number}
        </span>
        <Pill tone={open ? 'warn' : 'plain'} icon={open ? 'clock' : 'check'}>
          {text(open ? 'case.open' : 'case.closed')}
        </Pill>
      </div>
      <strong>{filed.subject}</strong>
      <p className="pl-soft pl-small">
        {text('case.filed', { moment: notation.shortMoment(filed.filedAt) })}
      </p>
      {filed.why && <ExplanationTree explanation={filed.why} />}
    </li>
  );
}
