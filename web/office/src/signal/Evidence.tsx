import type { Signal } from '@shared/api/complaintBoard';
import { useTexts } from '@shared/language/useTexts';
import styles from './Signal.module.css';

/** Why we see this: the row of the prevention table, what was looked at, and how many real complaints began so. */
export function Evidence({ signal }: { signal: Signal }) {
  const { text, notation } = useTexts();
  const [about = '', id = ''] = signal.subject.split('/');
  return (
    <details className={styles.evidence}>
      <summary>{text('signal.why')}</summary>
      <dl>
        <div>
          <dt>{text('signal.why.row')}</dt>
          <dd>{signal.kind}</dd>
        </div>
        <div>
          <dt>{text('signal.why.complaints')}</dt>
          <dd>{text('signal.why.complaints-of', { n: signal.complaints })}</dd>
        </div>
        <div>
          <dt>{text('signal.why.since')}</dt>
          <dd>{notation.moment(signal.since)}</dd>
        </div>
        <div>
          <dt>{text('signal.why.raised')}</dt>
          <dd>{notation.moment(signal.raisedAt)}</dd>
        </div>
        <div>
          <dt>{text('signal.why.about')}</dt>
          <dd>
            {about} <code>{id}</code>
          </dd>
        </div>
      </dl>
      <p className="pl-soft pl-small">{text('signal.why.closes')}</p>
    </details>
  );
}
