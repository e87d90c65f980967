import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Closure, Location } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { reachQuery, useWithdrawClosure } from './queries';
import { ReachBoard } from './ReachBoard';
import { ReachTable } from './ReachTable';
import styles from './Closure.module.css';

interface ClosureSheetProps {
  location: Location;
  closure: Closure;
  onClose: () => void;
}

/** Everyone a closure reaches, as it was told. */
export function ReachSheet({ location, closure, onClose }: ClosureSheetProps) {
  const { text, notation } = useTexts();
  const reach = useQuery(reachQuery(location.id, closure.id));
  const title = text('closure.reach-of', { days: notation.date(closure.firstDay) });
  return (
    <Sheet from="middle" title={title} onClose={onClose}>
      {closure.note && <p>{closure.note}</p>}
      <QueryView query={reach} height={240}>
        {(found) => (
          <div className="pl-stack">
            {!closure.withdrawnAt && <ReachBoard closure={closure.id} reach={found} />}
            <section aria-labelledby="who-misses">
              <h3 id="who-misses" className={styles.heading}>
                {text('reach.who-misses')}
              </h3>
              <ReachTable reach={found} caption={title} />
            </section>
          </div>
        )}
      </QueryView>
    </Sheet>
  );
}

/** Care goes on after all: families are told, and what they were given for it goes back. */
export function WithdrawSheet({ location, closure, onClose }: ClosureSheetProps) {
  const { text, notation } = useTexts();
  const withdraw = useWithdrawClosure();
  return (
    <Sheet
      from="middle"
      title={text('closure.withdraw-of', { days: notation.date(closure.firstDay) })}
      onClose={onClose}
    >
      <div className="pl-stack">
        <p>{text('closure.withdraw.effect')}</p>
        {withdraw.isError && <ProblemAlert error={withdraw.error} />}
        <div>
          <Button
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate({ location: location.id, closure: closure.id }, { onSuccess: onClose })
            }
          >
            {text('closure.withdraw')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
