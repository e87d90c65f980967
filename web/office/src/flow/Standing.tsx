import type { Flow } from '@shared/api/deadLetters';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { BACKLOG, SLOW_SECONDS } from './limits';
import styles from './Flow.module.css';

/** What waits to leave, what waits to be applied, and, when that is much or some cannot be, what people notice of it. */
export function Standing({ flow, effect }: { flow: Flow; effect: string }) {
  const { text, notation } = useTexts();
  const behind = flow.behind ?? 0;
  const stuck =
    flow.oldestUnsentSeconds > SLOW_SECONDS ||
    flow.behindSeconds > SLOW_SECONDS ||
    behind > BACKLOG ||
    (behind > 0 && (flow.quietSeconds ?? 0) > SLOW_SECONDS) ||
    flow.deadLetters > 0;
  return (
    <>
      {stuck && <Notice tone="bad">{effect}</Notice>}
      <dl className={styles.standing}>
        <div>
          <dt>{text('flow.unsent')}</dt>
          <dd>
            {notation.number(flow.unsent)}
            {flow.unsent > 0 && ` (${text('flow.seconds', { n: flow.oldestUnsentSeconds })})`}
          </dd>
        </div>
        <div>
          <dt>{text('flow.behind')}</dt>
          <dd>
            {typeof flow.behind === 'number' ? notation.number(flow.behind) : text('flow.unknown')}
            {flow.behindSeconds > 0 && ` (${text('flow.seconds', { n: flow.behindSeconds })})`}
          </dd>
        </div>
        <div>
          <dt>{text('flow.last')}</dt>
          <dd>
            {typeof flow.quietSeconds === 'number'
              ? text('flow.ago', { n: Math.floor(flow.quietSeconds / 60) })
              : text('flow.never')}
          </dd>
        </div>
        <div>
          <dt>{text('flow.repeated')}</dt>
          <dd>{notation.number(flow.repeated)}</dd>
        </div>
      </dl>
    </>
  );
}
