import { Button } from '@mantine/core';
import type { Closure, Location } from '@shared/api/placement';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import { DataTable } from '../table/DataTable';
import { CAUSE_WORDS } from './words';
import styles from './Closure.module.css';

interface ClosureTableProps {
  location: Location;
  closures: Closure[];
  onReach: (closure: Closure) => void;
  onWithdraw: (closure: Closure) => void;
}

/** Closures, the latest first; one that is not over can be taken back. */
export function ClosureTable({ location, closures, onReach, onWithdraw }: ClosureTableProps) {
  const { text, notation } = useTexts();
  const today = dayOf(useNow());
  const title = text('closure.all', { location: location.name });
  const daysOf = (closure: Closure) =>
    closure.firstDay === closure.lastDay
      ? notation.date(closure.firstDay)
      : text('closure.days', {
          from: notation.shortDate(closure.firstDay),
          until: notation.date(closure.lastDay),
        });
  return (
    <DataTable title={title}>
      <thead>
        <tr>
          <th scope="col">{text('closure.when')}</th>
          <th scope="col">{text('closure.cause')}</th>
          <th scope="col">{text('closure.what')}</th>
          <th scope="col">{text('closure.announced')}</th>
          <th scope="col">{text('closure.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {closures.map((closure) => (
          <tr key={closure.id}>
            <th scope="row">
              {daysOf(closure)}
              {closure.from && (
                <span className={styles.second}>{text('closure.from-time', { time: closure.from })}</span>
              )}
            </th>
            <td>{text(CAUSE_WORDS[closure.cause])}</td>
            <td>
              {closure.group
                ? location.groups.find((group) => group.id === closure.group)?.name
                : text(closure.extent === 'CHILDREN' ? 'closure.children' : 'closure.whole')}
            </td>
            <td>
              {closure.withdrawnAt ? (
                <Pill tone="plain" icon="undo">
                  {text('closure.withdrawn')}
                </Pill>
              ) : (
                notation.shortMoment(closure.announcedAt)
              )}
            </td>
            <td className={styles.acts}>
              <Button
                size="xs"
                variant="default"
                aria-label={text('closure.reach-of', { days: daysOf(closure) })}
                onClick={() => onReach(closure)}
              >
                {text('closure.reach')}
              </Button>
              {!closure.withdrawnAt && !closure.ofCalendar && closure.lastDay > today && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={text('closure.withdraw-of', { days: daysOf(closure) })}
                  onClick={() => onWithdraw(closure)}
                >
                  {text('closure.withdraw')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
