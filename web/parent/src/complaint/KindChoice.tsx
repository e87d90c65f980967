import { useQuery } from '@tanstack/react-query';
import type { ComplaintKind } from '@shared/api/complaint';
import type { LocationId } from '@shared/api/ids';
import { KINDS } from '@shared/complaint/kinds';
import { useSentence } from '@shared/explanation/useSentence';
import { useTexts } from '@shared/language/useTexts';
import { conditionsQuery } from './queries';
import styles from './Complaint.module.css';

const ORDER: ComplaintKind[] = ['QUESTION', 'SUGGESTION', 'WISH', 'COMPLAINT'];

interface KindChoiceProps {
  value: ComplaintKind | null;
  mistake?: string | undefined;
  /** Whose conditions say by when; those of the house when none. */
  location?: LocationId | undefined;
  /** A kind that cannot be chosen. */
  without?: ComplaintKind;
  onChange: (kind: ComplaintKind) => void;
}

/** A card per kind; each says what we do with it, and by when. */
export function KindChoice({ value, mistake, location, without, onChange }: KindChoiceProps) {
  const { text } = useTexts();
  const say = useSentence();
  const promises = useQuery(conditionsQuery(location)).data?.kinds ?? [];
  return (
    <fieldset className={styles.kinds} aria-describedby={mistake ? 'kind-mistake' : undefined}>
      <legend>{text('case.kind')}</legend>
      {mistake && (
        <p id="kind-mistake" className={styles.mistake}>
          {mistake}
        </p>
      )}
      {ORDER.filter((kind) => kind !== without).map((kind, place) => {
        const promise = promises.find((one) => one.kind === kind)?.promise;
        return (
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
              {promise && <span className="pl-soft pl-small">{say(promise)}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
