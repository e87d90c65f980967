import { Link } from 'react-router';
import type { Complaint, ComplaintState } from '@shared/api/complaint';
import { firstDue, PromiseBadge } from '@shared/complaint/PromiseBadge';
import { KINDS } from '@shared/complaint/kinds';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Pill, type PillTone } from '@shared/view/Pill';
import styles from './Complaint.module.css';

const STATES: Record<ComplaintState, { word: TextKey; tone: PillTone }> = {
  OPEN: { word: 'case.open', tone: 'primary' },
  ANSWERED: { word: 'case.answered', tone: 'good' },
  CLOSED: { word: 'case.closed', tone: 'good' },
  WITHDRAWN: { word: 'case.withdrawn', tone: 'plain' },
  SETTLED: { word: 'case.settled', tone: 'good' },
  LEFT: { word: 'case.left', tone: 'plain' },
};

/** One case of one's own: what it is, since when, where it stands, and what we still have to keep. */
export function CaseItem({ filed }: { filed: Complaint }) {
  const { text, notation } = useTexts();
  const due = firstDue(filed.clocks);
  return (
    <li>
      <div className={styles.caseHead}>
        <span className="pl-soft pl-small">
          {text(KINDS[filed.kind].word)} {filed.number}
        </span>
        <CaseState state={filed.state} />
      </div>
      <Link to={`/help/${filed.id}`} className={styles.caseLink}>
        {filed.subject ?? text('case.left')}
      </Link>
      <p className="pl-soft pl-small">
        {text('case.filed', { moment: notation.shortMoment(filed.filedAt) })}
      </p>
      {due && <PromiseBadge clock={due} kind={filed.kind} />}
    </li>
  );
}

export function CaseState({ state }: { state: ComplaintState }) {
  const { text } = useTexts();
  const { word, tone } = STATES[state];
  return <Pill tone={tone}>{text(word)}</Pill>;
}
