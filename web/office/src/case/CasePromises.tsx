import type { ComplaintDetail } from '@shared/api/complaintHandling';
import { PromiseBadge } from '@shared/complaint/PromiseBadge';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import styles from './Case.module.css';

/** What we promised, how long that is, and why each stands as it does. */
export function CasePromises({ detail }: { detail: ComplaintDetail }) {
  const { text } = useTexts();
  if (detail.clocks.length === 0) return null;
  return (
    <Card aria-labelledby="promises">
      <h2 id="promises" className={styles.heading}>
        {text('case.promises')}
      </h2>
      <ul className={`pl-list ${styles.promises}`}>
        {detail.clocks.map((clock) => {
          const told = detail.promises.find((promise) => promise.clock === clock.clock);
          return (
            <li key={clock.clock}>
              <PromiseBadge clock={clock} kind={detail.kind} />
              {told && <ExplanationTree explanation={told.why} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
