import type { Complaint, ComplaintState } from '@shared/api/complaint';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import { KINDS } from '@shared/complaint/kinds';
import styles from './Complaint.module.css';

const STATE_WORDS: Record<ComplaintState, TextKey> = {
  OPEN: 'case.open',
  ANSWERED: 'case.answered',
  CLOSED: 'case.closed',
  WITHDRAWN: 'case.withdrawn',
  SETTLED: 'case.settled',
  LEFT: 'case.left',
};

/** One case of one's own: what it is, since when, and where it stands. */
export function CaseItem({ filed }: { filed: Complaint }) {
  const { text, notation } = useTexts();
  return (
    <li>
      <div className={styles.caseHead}>
        <span className="pl-soft pl-small">
          {text(KINDS[filed.kind].word)} {filed.number}
        </span>
        <Pill tone="warn" icon="clock">
          {text(STATE_WORDS[filed.state])}
        </Pill>
      </div>
      <strong>{filed.subject}</strong>
      <p className="pl-soft pl-small">
        {text('case.filed', { moment: notation.shortMoment(filed.filedAt) })}
      </p>
    </li>
  );
}
