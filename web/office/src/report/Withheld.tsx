import type { AnnualReport } from '@shared/api/complaintReport';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { LineForm } from './LineForm';
import { useWording } from './queries';
import styles from './Report.module.css';

interface PartProps {
  report: AnnualReport;
  mayWrite: boolean;
  onDone: (words: string) => void;
}

/** Measures whose words would lead to a person: they need others before the report can be released. */
export function Withheld({ report, mayWrite, onDone }: PartProps) {
  const { text } = useTexts();
  const wording = useWording(report.year, () => onDone(text('annual.wording.done')));
  if (report.withheld.length === 0) return null;
  return (
    <Card aria-labelledby="withheld">
      <h2 id="withheld" className={styles.heading}>
        {text('annual.withheld', { n: report.withheld.length })}
      </h2>
      <p>{text('annual.withheld.why')}</p>
      <ul className={`pl-list ${styles.lines}`}>
        {report.withheld.map((one) => (
          <li key={one.measure}>
            <strong>{one.location}</strong> {text('annual.withheld.found', { found: one.found })}
            {mayWrite && (
              <LineForm
                label={text('annual.wording')}
                initial=""
                busy={wording.isPending && wording.variables.measure === one.measure}
                refusal={wording.variables?.measure === one.measure ? wording.error : null}
                onSend={(words) => wording.mutate({ measure: one.measure, wording: words })}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
