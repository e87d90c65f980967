import { Link } from 'react-router';
import type { Complaint } from '@shared/api/complaint';
import { KINDS } from '@shared/complaint/kinds';
import { firstDue, PromiseBadge } from '@shared/complaint/PromiseBadge';
import { useCode } from '@shared/explanation/useCode';
import { useTexts } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import { VERDICT_WORDS } from './words';
import styles from './Board.module.css';

/** A case on the board: what it is about, whose it is, and what it still has to keep. */
export function CaseCard({ one }: { one: Complaint }) {
  const { text } = useTexts();
  const due = firstDue(one.clocks);
  const about = [one.location?.name, one.complainant?.name].filter(Boolean).join(' · ');
  return (
    <li className={styles.card}>
      <span className="pl-soft pl-small">
        {text(KINDS[one.kind].word)} {one.number}
      </span>
      <Link to={`/cases/${one.id}`}>{one.subject ?? text('cases.left')}</Link>
      {about && <span className="pl-small">{about}</span>}
      <span className="pl-soft pl-small">
        <OwnerOf one={one} />
      </span>
      {due && <PromiseBadge clock={due} kind={one.kind} />}
      <Badges one={one} />
    </li>
  );
}

/** Who handles it, in words. */
export function OwnerOf({ one }: { one: Complaint }) {
  const { text } = useTexts();
  const word = useCode();
  if (one.owner) return text('cases.of', { name: one.owner.name ?? text('cases.somebody') });
  if (one.department) return text('cases.of', { name: word(one.department) });
  return <strong>{text('cases.nobody')}</strong>;
}

function Badges({ one }: { one: Complaint }) {
  const { text } = useTexts();
  if (!one.raised && !one.linked && !one.late && !one.verdict) return null;
  return (
    <span className={styles.badges}>
      {one.verdict && <Pill tone="primary">{text(VERDICT_WORDS[one.verdict])}</Pill>}
      {one.raised && (
        <Pill tone="warn" icon="warning">
          {text('cases.raised')}
        </Pill>
      )}
      {one.linked && <Pill tone="plain">{text('cases.linked')}</Pill>}
      {one.late && <Pill tone="plain">{text('cases.late')}</Pill>}
    </span>
  );
}
