import { useId, useState } from 'react';
import { useTexts } from '@shared/language/useTexts';
import type { Explanation } from './explanation';
import styles from './ExplanationTree.module.css';

/** The rule a sentence rests on; opens the clause and the version of the conditions. */
export function RuleChip({ explanation }: { explanation: Explanation }) {
  const { text, notation } = useTexts();
  const [open, setOpen] = useState(false);
  const source = useId();
  const [provider, validFrom] = (explanation.policy ?? '').split('@');
  return (
    <span className={styles.rule}>
      <button
        type="button"
        className={styles.chip}
        aria-expanded={open}
        aria-controls={source}
        onClick={() => setOpen(!open)}
      >
        {explanation.clause || text('rule.number', { rule: explanation.rule ?? '' })}
      </button>
      <span id={source} hidden={!open} className={styles.source}>
        {text('rule.number', { rule: explanation.rule ?? '' })}
        {provider && validFrom
          ? `. ${text('rule.conditions', { provider: capitalised(provider), since: notation.date(validFrom) })}`
          : ''}
      </span>
    </span>
  );
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
