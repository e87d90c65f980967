import { useState } from 'react';
import { Button, Progress } from '@mantine/core';
import type { ExtraDayRequest } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { Sheet } from '@shared/view/Sheet';
import { DataTable } from '../table/DataTable';
import { useDecide } from './queries';

/** One answer at once is no bulk. */
const FEWEST = 2;

interface BulkGrantProps {
  requests: ExtraDayRequest[];
  onDone: (words: string) => void;
}

/** Grants all requests that the checks propose to grant, after they were read in one list. */
export function BulkGrant({ requests, onDone }: BulkGrantProps) {
  const { text } = useTexts();
  const [chosen, setChosen] = useState<ExtraDayRequest[] | null>(null);
  const proposed = requests.filter((request) => request.proposal === 'GRANT');
  return (
    <>
      {proposed.length >= FEWEST && (
        <Button size="xs" variant="default" onClick={() => setChosen(proposed)}>
          {text('bulk.open', { n: proposed.length })}
        </Button>
      )}
      {chosen && (
        <BulkSheet
          requests={chosen}
          onClose={() => setChosen(null)}
          onDone={(words) => {
            setChosen(null);
            onDone(words);
          }}
        />
      )}
    </>
  );
}

/** One by one, each as if it were granted alone: whoever finds the last seat taken meanwhile is left for a decision. */
function BulkSheet({ requests, onClose, onDone }: BulkGrantProps & { onClose: () => void }) {
  const { text, notation } = useTexts();
  const decide = useDecide();
  const [answered, setAnswered] = useState<number | null>(null);
  const grantAll = async () => {
    let granted = 0;
    for (const [place, request] of requests.entries()) {
      setAnswered(place);
      granted += await decide.mutateAsync({ id: request.id, outcome: 'GRANTED' }).then(
        () => 1,
        () => 0,
      );
    }
    onDone(text('bulk.done', { granted, left: requests.length - granted }));
  };
  return (
    <Sheet from="middle" title={text('bulk.title', { n: requests.length })} onClose={onClose}>
      <div className="pl-stack">
        <p>{text('bulk.effect')}</p>
        <DataTable title={text('bulk.title', { n: requests.length })}>
          <thead>
            <tr>
              <th scope="col">{text('queue.child')}</th>
              <th scope="col">{text('queue.day')}</th>
              <th scope="col">{text('queue.group')}</th>
              <th scope="col">{text('queue.seats')}</th>
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <tr key={request.id}>
                <th scope="row">{request.child.firstName}</th>
                <td>{notation.shortDate(request.day)}</td>
                <td>{request.group.name}</td>
                <td>
                  {text('queue.free', { n: Math.max(request.seats.capacity - request.seats.expected, 0) })}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
        {answered !== null && (
          <Progress
            aria-label={text('bulk.progress', { done: answered, n: requests.length })}
            value={(answered / requests.length) * 100}
          />
        )}
        <div>
          <Button loading={answered !== null} onClick={() => void grantAll()}>
            {text('bulk.grant', { n: requests.length })}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
