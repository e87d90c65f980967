import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCode } from '@shared/explanation/useCode';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { signalSummaryQuery } from './queries';
import styles from './Signal.module.css';

interface SignalKindsProps {
  chosen: string | undefined;
  /** Not given where one cannot look at single warnings. */
  onChoose?: (kind: string | undefined) => void;
}

/** The kinds in numbers: where they hold now, and how many were followed by a complaint within thirty days. */
export function SignalKinds({ chosen, onChoose }: SignalKindsProps) {
  const { text, notation } = useTexts();
  const word = useCode();
  const kinds = useQuery(signalSummaryQuery);
  return (
    <Card aria-labelledby="kinds">
      <h2 id="kinds" className={styles.heading}>
        {text('signals.kinds')}
      </h2>
      {chosen && onChoose && (
        <Button size="compact-sm" variant="default" onClick={() => onChoose(undefined)}>
          {text('signals.all-kinds')}
        </Button>
      )}
      <QueryView query={kinds} height={240}>
        {(found) => (
          <DataTable title={text('signals.kinds')}>
            <thead>
              <tr>
                <th scope="col">{text('signal.why.row')}</th>
                <th scope="col">{text('signal.action')}</th>
                <th scope="col">{text('signals.now')}</th>
                <th scope="col">{text('signals.locations')}</th>
                <th scope="col">{text('signals.raised')}</th>
                <th scope="col">{text('signals.became')}</th>
                <th scope="col">{text('signals.complaints')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((kind) => (
                <tr key={kind.kind} aria-current={kind.kind === chosen || undefined}>
                  <th scope="row">
                    {onChoose ? (
                      <Button size="compact-sm" variant="default" onClick={() => onChoose(kind.kind)}>
                        {kind.kind}
                      </Button>
                    ) : (
                      kind.kind
                    )}
                  </th>
                  <td>{word(kind.action)}</td>
                  <td>{notation.number(kind.open)}</td>
                  <td>{notation.number(kind.locations)}</td>
                  <td>{notation.number(kind.raisedInThirtyDays)}</td>
                  <td>{notation.number(kind.becameComplaint)}</td>
                  <td>{notation.number(kind.complaints)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </QueryView>
    </Card>
  );
}
