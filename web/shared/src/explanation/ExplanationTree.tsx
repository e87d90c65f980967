import { useId, useState } from 'react';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import type { Explanation } from './explanation';
import { RuleChip } from './RuleChip';
import { useSentence } from './useSentence';
import styles from './ExplanationTree.module.css';

/** Deeper than this nobody reads; what lies below stands in the last level. */
const DEEPEST = 4;

interface ExplanationTreeProps {
  explanation: Explanation;
  /** Shows the causes at once. */
  open?: boolean;
}

/** A sentence, and under it why: nested causes, each with the rule or clause it rests on. */
export function ExplanationTree({ explanation, open = false }: ExplanationTreeProps) {
  return (
    <div className={styles.tree}>
      <Node explanation={explanation} depth={1} open={open} />
    </div>
  );
}

function Node({ explanation, depth, open }: { explanation: Explanation; depth: number; open: boolean }) {
  const { text } = useTexts();
  const say = useSentence();
  const [shown, setShown] = useState(open);
  const causes = useId();
  const because = explanation.because ?? [];
  const more = because.length > 0 && depth < DEEPEST;
  return (
    <>
      <p className={styles.sentence}>{say(explanation)}</p>
      <div className={styles.under}>
        {more && (
          <button
            type="button"
            className={styles.why}
            aria-expanded={shown}
            aria-controls={causes}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'down' : 'right'} size={16} />
            {text('explanation.why')}
          </button>
        )}
        {explanation.rule && <RuleChip explanation={explanation} />}
      </div>
      {more && (
        <ul id={causes} hidden={!shown} className={styles.causes}>
          {because.map((cause, position) => (
            <li key={`${cause.key}-${position}`}>
              <Node explanation={cause} depth={depth + 1} open={open} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
