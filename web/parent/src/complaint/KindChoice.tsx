import type { ComplaintKind } from '@shared/api/complaint';
import { useTexts } from '@shared/language/useTexts';
import { KINDS } from '@shared/complaint/kinds';
import styles from './Complaint.module.css';

const ORDER: ComplaintKind[] = ['QUESTION', 'SUGGESTION', 'WISH', 'COMPLAINT'];

interface KindChoiceProps {
  value: ComplaintKind | null;
  mistake?: string | undefined;
  onChange: (kind: ComplaintKind) => void;
}

/** A card per kind; each says what we do with it, and by when. */
export function KindChoice({ value, mistake, onChange }: KindChoiceProps) {
  const { text } = useTexts();
  return (
    <fieldset className={styles.kinds} aria-describedby={mistake ? 'kind-mistake' : undefined}>
      <legend>{text('case.kind')}</legend>
      {mistake && (
        <p id="kind-mistake" className={styles.mistake}>
          {mistake}
        </p>
      )}
      {ORDER.map((kind, place) => (
        <label key={kind}>
          <input
            id={place === 0 ? 'kind' : undefined}
            type="radio"
            name="kind"
            checked={value === kind}
            onChange={() => onChange(kind)}
          />
          <span>
            <strong>{text(KINDS[kind].own)}</strong>
            <span className="pl-soft pl-small">{text(KINDS[kind].promise)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
