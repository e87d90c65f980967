import { useQuery } from '@tanstack/react-query';
import type { ChildId, LocationId } from '@shared/api/ids';
import type { Day } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { candidatesQuery } from './queries';
import styles from './Closure.module.css';

interface ChildrenChoiceProps {
  location: LocationId;
  firstDay: Day | '';
  lastDay: Day | '';
  chosen: ChildId[];
  mistake: string | undefined;
  onChange: (children: ChildId[]) => void;
}

/** Families that are asked to keep their children at home: of those who have care on these days. */
export function ChildrenChoice({
  location,
  firstDay,
  lastDay,
  chosen,
  mistake,
  onChange,
}: ChildrenChoiceProps) {
  const { text } = useTexts();
  const candidates = useQuery(candidatesQuery(location, firstDay, lastDay || firstDay));
  if (!firstDay) return <p className="pl-soft">{text('closure.children.first-day')}</p>;
  return (
    <fieldset className={styles.children} aria-describedby={mistake && 'children-mistake'}>
      <legend>{text('closure.children.which')}</legend>
      {mistake && (
        <p id="children-mistake" className={styles.mistake}>
          {mistake}
        </p>
      )}
      <QueryView query={candidates} height={120}>
        {(found) =>
          found.length === 0 ? (
            <p className="pl-soft">{text('closure.children.none')}</p>
          ) : (
            <ul>
              {found.map((child, place) => (
                <li key={child.id}>
                  <label>
                    <input
                      id={place === 0 ? 'children' : undefined}
                      type="checkbox"
                      checked={chosen.includes(child.id)}
                      onChange={(event) =>
                        onChange(
                          event.currentTarget.checked
                            ? [...chosen, child.id]
                            : chosen.filter((one) => one !== child.id),
                        )
                      }
                    />
                    {child.firstName} ({child.group})
                  </label>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </fieldset>
  );
}
