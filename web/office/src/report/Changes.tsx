import type { AnnualReport } from '@shared/api/complaintReport';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { CATEGORY_WORDS } from '../complaint/words';
import { LineForm } from './LineForm';
import { useCategoryComment } from './queries';
import styles from './Report.module.css';

interface PartProps {
  report: AnnualReport;
  mayWrite: boolean;
  onDone: (words: string) => void;
}

/** Categories that changed much, each with why. */
export function Changes({ report, mayWrite, onDone }: PartProps) {
  const { text } = useTexts();
  const comment = useCategoryComment(report.year, () => onDone(text('annual.comment.done')));
  if (report.changes.length === 0) return null;
  return (
    <Card aria-labelledby="changes">
      <h2 id="changes" className={styles.heading}>
        {text('annual.changes')}
      </h2>
      <ul className={`pl-list ${styles.lines}`}>
        {report.changes.map((change) => (
          <li key={change.category}>
            <strong>
              {text('annual.change', {
                category: text(CATEGORY_WORDS[change.category]),
                before: change.before,
                now: change.now,
              })}
            </strong>
            {mayWrite ? (
              <LineForm
                label={text('annual.comment')}
                initial={change.comment ?? ''}
                busy={comment.isPending && comment.variables.category === change.category}
                refusal={comment.variables?.category === change.category ? comment.error : null}
                onSend={(words) => comment.mutate({ category: change.category, comment: words })}
              />
            ) : (
              <p>{change.comment}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
