import { useState } from 'react';
import { Button } from '@mantine/core';
import type { ComplaintDetail, Measure } from '@shared/api/complaintHandling';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { MeasureSheet } from './MeasureSheet';
import styles from './Case.module.css';

interface CaseMeasuresProps {
  detail: ComplaintDetail;
  onDone: (words: string) => void;
}

/** What was promised to change, by when, and whether it is done. */
export function CaseMeasures({ detail, onDone }: CaseMeasuresProps) {
  const { text, notation } = useTexts();
  const [opened, setOpened] = useState<Measure | null>(null);
  if (detail.measures.length === 0) return null;
  return (
    <Card aria-labelledby="measures">
      <h2 id="measures" className={styles.heading}>
        {text('case.measures')}
      </h2>
      <ul className={`pl-list ${styles.around}`}>
        {detail.measures.map((measure) => (
          <li key={measure.id}>
            <div>
              {measure.what}
              <br />
              <span className="pl-small pl-soft">
                {measure.doneOn
                  ? text('measure.done-on', { day: notation.date(measure.doneOn) })
                  : measure.dueOn && text('measure.due-on', { day: notation.date(measure.dueOn) })}
              </span>
            </div>
            {!measure.doneOn && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text('measure.settle-of', { what: measure.what })}
                onClick={() => setOpened(measure)}
              >
                {text('measure.settle')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {opened && (
        <MeasureSheet
          complaint={detail.id}
          measure={opened}
          onClose={() => setOpened(null)}
          onDone={(words) => {
            setOpened(null);
            onDone(words);
          }}
        />
      )}
    </Card>
  );
}
