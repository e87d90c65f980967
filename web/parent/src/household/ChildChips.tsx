import { useTexts } from '@shared/language/useTexts';
import { useFamily } from './useFamily';
import styles from './ChildChips.module.css';

/** Narrows all pages to one child; not there when there is only one. */
export function ChildChips() {
  const { text } = useTexts();
  const { family, chosen, choose } = useFamily();
  if (family.length < 2) return null;
  return (
    <div role="group" aria-label={text('family.filter')} className={styles.chips}>
      <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
        {text('family.all')}
      </button>
      {family.map((child) => (
        <button
          key={child.id}
          type="button"
          aria-pressed={chosen === child.id}
          onClick={() => choose(child.id)}
        >
          {child.firstName}
        </button>
      ))}
    </div>
  );
}
