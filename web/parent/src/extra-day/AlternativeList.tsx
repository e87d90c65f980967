import { Link } from 'react-router';
import type { Alternative, Difference } from '@shared/api/credit';
import type { ChildId } from '@shared/api/ids';
import type { CareType } from '@shared/api/values';
import { Icon } from '@shared/icon/Icon';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { PICKED, wishAddress } from './wishPlace';
import styles from './ExtraDay.module.css';

const DIFFERENCES: Record<Difference, TextKey> = {
  DAY: 'alternative.DAY',
  GROUP: 'alternative.GROUP',
  LOCATION: 'alternative.LOCATION',
};

interface AlternativeListProps {
  title: string;
  alternatives: Alternative[];
  child: ChildId;
  careType: CareType;
}

/** What could be had instead: another day, group or location where a seat stands free now. */
export function AlternativeList({ title, alternatives, child, careType }: AlternativeListProps) {
  const { text, notation } = useTexts();
  if (alternatives.length === 0) return null;
  return (
    <div className={styles.alternatives}>
      <strong>{title}</strong>
      <ul className="pl-list">
        {alternatives.map((one) => (
          <li key={one.day + one.group}>
            <Link
              className={styles.alternative}
              to={wishAddress({
                child,
                careType,
                day: one.day,
                group: one.difference === 'DAY' ? undefined : one.group,
              })}
              state={PICKED}
              preventScrollReset
            >
              <span>
                <span className="pl-soft pl-small">{text(DIFFERENCES[one.difference])}</span>
                <span>
                  {text('alternative.place', {
                    day: notation.shortDate(one.day),
                    group: one.groupName,
                    location: one.locationName,
                  })}
                </span>
                <span className="pl-soft pl-small">{text('likelihood.free', { n: one.freeSeats })}</span>
              </span>
              <Icon name="right" size={18} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
