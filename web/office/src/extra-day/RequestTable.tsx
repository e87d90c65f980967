import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ExtraDayRequest, Location } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { DataTable } from '../table/DataTable';
import { RequestRow } from './RequestRow';
import styles from './Queue.module.css';

interface RequestTableProps {
  requests: ExtraDayRequest[];
  locations: Location[];
  busy: boolean;
  onGrant: (request: ExtraDayRequest) => void;
  onDecline: (request: ExtraDayRequest) => void;
}

/** Rows one walks with the arrow keys; A grants and R refuses the row one is on, Enter says why. */
export function RequestTable({ requests, locations, busy, onGrant, onDecline }: RequestTableProps) {
  const { text } = useTexts();
  const [at, setAt] = useState(0);
  const [opened, setOpened] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const current = Math.min(at, requests.length - 1);

  // A decided row goes away with the focus on it; who decides stays in the list, on the next one.
  const decided = useRef(false);
  useEffect(() => {
    if (decided.current && document.activeElement === document.body) {
      body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
    decided.current = false;
  }, [requests.length]);

  const grant = (request: ExtraDayRequest) => {
    decided.current = true;
    onGrant(request);
  };
  const decline = (request: ExtraDayRequest) => {
    decided.current = true;
    onDecline(request);
  };

  const go = (row: number) => {
    const to = Math.min(Math.max(row, 0), requests.length - 1);
    setAt(to);
    body.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent, request: ExtraDayRequest) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onRow = event.target === event.currentTarget;
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(current + 1),
      ArrowUp: () => go(current - 1),
      a: () => busy || grant(request),
      r: () => decline(request),
      ...(onRow && { Enter: () => setOpened(opened === request.id ? null : request.id) }),
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };

  return (
    <>
      <p className="pl-soft pl-small">{text('queue.keys')}</p>
      <DataTable title={text('room.requests')} rowsTakeFocus className={styles.queue}>
        <thead>
          <tr>
            <th scope="col">{text('queue.answer-by')}</th>
            <th scope="col">{text('queue.child')}</th>
            <th scope="col">{text('queue.day')}</th>
            <th scope="col">{text('queue.group')}</th>
            <th scope="col">{text('queue.seats')}</th>
            <th scope="col">{text('queue.staff')}</th>
            <th scope="col">{text('queue.funding')}</th>
            <th scope="col">{text('queue.proposal')}</th>
            <th scope="col">{text('queue.decision')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {requests.map((request, row) => (
            <RequestRow
              key={request.id}
              request={request}
              locationName={locations.find((one) => one.id === request.location)?.name}
              row={row}
              current={row === current}
              open={opened === request.id}
              busy={busy}
              onFocus={() => setAt(row)}
              onKeyDown={(event) => onKeyDown(event, request)}
              onToggle={() => setOpened(opened === request.id ? null : request.id)}
              onGrant={() => grant(request)}
              onDecline={() => decline(request)}
            />
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
