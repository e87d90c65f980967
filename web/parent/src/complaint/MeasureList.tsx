import type { Measure } from '@shared/api/complaintHandling';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Pill } from '@shared/view/Pill';
import styles from './Complaint.module.css';

/** What changes, and by when. */
export function MeasureList({ measures }: { measures: Measure[] }) {
  const { text, notation } = useTexts();
  if (measures.length === 0) return null;
  return (
    <Card aria-labelledby="measures">
      <h2 id="measures" className={styles.heading}>
        {text('case.measures')}
      </h2>
      <ul className={`pl-list ${styles.cases}`}>
        {measures.map((measure) => (
          <li key={measure.id}>
            <p>{measure.what}</p>
            {measure.doneOn ? (
              <Pill tone="good" icon="check">
                {text('case.measure.done', { day: notation.dayAndMonth(measure.doneOn) })}
              </Pill>
            ) : (
              measure.dueOn && (
                <Pill tone="plain" icon="clock">
                  {text('case.measure.due', { day: notation.dayAndMonth(measure.dueOn) })}
                </Pill>
              )
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
