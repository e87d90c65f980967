import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Attention as AttentionOf } from '@shared/api/complaintBoard';
import { useCode } from '@shared/explanation/useCode';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { attentionQuery, useSeen } from './queries';
import styles from './Live.module.css';

/** What one has to know of and has not seen yet; nothing when there is nothing. */
export function Attention() {
  const { text } = useTexts();
  const unseen = useQuery(attentionQuery).data ?? [];
  const seen = useSeen();
  if (unseen.length === 0) return null;
  return (
    <Card aria-labelledby="attention">
      <h2 id="attention" className={styles.heading}>
        {text('attention.title', { n: unseen.length })}
      </h2>
      {seen.isError && <ProblemAlert error={seen.error} />}
      <ul className={`pl-list ${styles.attention}`}>
        {unseen.map((one) => (
          <Line key={one.id} one={one} onSeen={() => seen.mutate(one.id)} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ one, onSeen }: { one: AttentionOf; onSeen: () => void }) {
  const { text, notation } = useTexts();
  const word = useCode();
  return (
    <li>
      <Link to={`/cases/${one.complaint}`}>{one.number}</Link>
      <span>{word(one.because)}</span>
      <time dateTime={one.at} className="pl-soft">
        {notation.shortMoment(one.at)}
      </time>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={text('attention.seen-of', { number: one.number })}
        onClick={onSeen}
      >
        {text('attention.seen')}
      </Button>
    </li>
  );
}
