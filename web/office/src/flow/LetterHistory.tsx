import type { LetterDeed } from '@shared/api/deadLetters';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import styles from './Flow.module.css';

const DEEDS: Record<LetterDeed['deed'], TextKey> = {
  REPLAY_FAILED: 'deed.REPLAY_FAILED',
  REPLAYED: 'deed.REPLAYED',
  DISCARD_ASKED: 'deed.DISCARD_ASKED',
  DISCARD_REFUSED: 'deed.DISCARD_REFUSED',
  DISCARD_WITHDRAWN: 'deed.DISCARD_WITHDRAWN',
  DISCARDED: 'deed.DISCARDED',
  UNMASKED: 'deed.UNMASKED',
};

/** Who did what with a letter, when and why; nothing while nobody did. */
export function LetterHistory({ history }: { history: LetterDeed[] }) {
  const { text, notation } = useTexts();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="letter-history" className="pl-stack">
      <h3 id="letter-history">{text('letter.history')}</h3>
      <ol className={`pl-list ${styles.history}`}>
        {history.map((one) => (
          <li key={one.at + one.deed}>
            <p>
              <strong>{text(DEEDS[one.deed], { name: one.name })}</strong>{' '}
              <time dateTime={one.at} className="pl-soft">
                {notation.shortMoment(one.at)}
              </time>
            </p>
            <p>{one.why}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
