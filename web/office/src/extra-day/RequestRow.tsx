import type { KeyboardEvent } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { ExtraDayRequest } from '@shared/api/placement';
import { ClockBadge } from '@shared/clock/ClockBadge';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import styles from './Queue.module.css';

const COLUMNS = 9;

interface RequestRowProps {
  request: ExtraDayRequest;
  locationName: string | undefined;
  row: number;
  /** The one row that is in the tab order. */
  current: boolean;
  open: boolean;
  busy: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onToggle: () => void;
  onGrant: () => void;
  onDecline: () => void;
}

/** A request with its effect: seats and staff now and with this child, and what happens if nobody decides. */
export function RequestRow({ request, locationName, row, current, open, busy, ...on }: RequestRowProps) {
  const { text, notation } = useTexts();
  const { seats } = request;
  const needed = seats.staffNeededWith ?? null;
  const grant = request.proposal === 'GRANT';
  const names = { child: request.child.firstName, day: notation.shortDate(request.day) };
  return (
    <>
      {/* The row is a stop of its own so that one key decides; every act is a button too. */}
      <tr
        data-row={row}
        tabIndex={current ? 0 : -1}
        aria-label={text('queue.row', names)}
        onFocus={on.onFocus}
        onKeyDown={on.onKeyDown}
      >
        <td>
          <ClockBadge start={request.requestedAt} due={request.decideBy} />
        </td>
        <th scope="row">
          <Link
            to={`/children/${request.child.id}/credit`}
            state={{ firstName: request.child.firstName }}
            aria-label={text('queue.credit-of', { child: request.child.firstName })}
          >
            {request.child.firstName}
          </Link>
        </th>
        <td className={styles.whole}>
          {notation.shortDate(request.day)}
          <span className={styles.second}>
            {request.session.from}–{request.session.until}
          </span>
        </td>
        <td className={styles.whole}>
          {request.group.name}
          <span className={styles.second}>{locationName}</span>
        </td>
        <td className={styles.whole}>
          {text('queue.free', { n: Math.max(seats.capacity - seats.expected, 0) })}
          <span className={styles.second}>
            {text('queue.now-and-then', {
              now: `${seats.expected}/${seats.capacity}`,
              then: `${seats.expected + 1}/${seats.capacity}`,
            })}
          </span>
        </td>
        <td>
          {seats.staffPlanned}/{needed ?? '–'}
          <span className={styles.second}>
            {text(
              needed !== null && seats.staffPlanned >= needed ? 'queue.staff-enough' : 'queue.staff-short',
            )}
          </span>
        </td>
        <td>
          {request.creditMinutes > 0 && (
            <span>{text('queue.credit', { hours: notation.hours(request.creditMinutes) })}</span>
          )}
          {request.givenUp
            ? text('queue.gives-up', { day: notation.shortDate(request.givenUp.day) })
            : request.creditMinutes + request.invoiceMinutes === 0 && text('queue.costs-nothing')}
          {request.invoiceMinutes > 0 && (
            <span className={request.creditMinutes > 0 ? styles.second : undefined}>
              {text('queue.invoice', { hours: notation.hours(request.invoiceMinutes) })}
            </span>
          )}
        </td>
        <td className={styles.proposal}>
          <Pill tone={grant ? 'good' : 'warn'} icon={grant ? 'check' : 'cross'}>
            {text(grant ? 'queue.propose-grant' : 'queue.propose-decline')}
          </Pill>
          <button type="button" className={styles.why} aria-expanded={open} onClick={on.onToggle}>
            <Icon name={open ? 'down' : 'right'} size={14} />
            {text('explanation.why')}
          </button>
          <span className={styles.second}>
            {text(grant ? 'queue.else-granted' : 'queue.else-declined', {
              time: notation.time(request.decideBy),
            })}
          </span>
        </td>
        <td className={styles.acts}>
          <Button size="xs" disabled={busy} aria-label={text('queue.grant-for', names)} onClick={on.onGrant}>
            {text('queue.grant')} <kbd>A</kbd>
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={text('queue.decline-for', names)}
            onClick={on.onDecline}
          >
            {text('queue.decline')} <kbd>R</kbd>
          </Button>
        </td>
      </tr>
      {open && (
        <tr className={styles.detail}>
          <td colSpan={COLUMNS}>
            <ExplanationTree explanation={request.why} open />
          </td>
        </tr>
      )}
    </>
  );
}
