import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Complaint, ComplaintFilter, Phase } from '@shared/api/complaint';
import type { BoardSummary } from '@shared/api/complaintBoard';
import { firstDue } from '@shared/complaint/PromiseBadge';
import { useTexts } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { CaseCard } from './CaseCard';
import { columnQuery } from './queries';
import { PHASE_WORDS } from './words';
import styles from './Board.module.css';

const COLUMNS: Phase[] = ['NEW', 'CONTACT', 'INVESTIGATION', 'VERDICT', 'MEASURES', 'ENDED'];

interface CaseBoardProps {
  filter: ComplaintFilter;
  /** How many cases there are in all, without a filter. */
  phases: BoardSummary['phases'];
}

/** A column per thing that cases wait for; within a column what is due first stands on top. */
export function CaseBoard({ filter, phases }: CaseBoardProps) {
  const { text } = useTexts();
  return (
    // Wider than a phone: the arrow keys scroll it, so it must be possible to stand on it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.board} role="group" tabIndex={0} aria-label={text('cases.board')}>
      {COLUMNS.map((phase) => (
        <Column
          key={phase}
          phase={phase}
          filter={filter}
          inAll={phases.find((one) => one.phase === phase)?.cases}
        />
      ))}
    </div>
  );
}

interface ColumnProps {
  phase: Phase;
  filter: ComplaintFilter;
  inAll: number | undefined;
}

function Column({ phase, filter, inAll }: ColumnProps) {
  const { text } = useTexts();
  const column = useQuery(columnQuery(filter, phase));
  const title = `phase-${phase}`;
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const count = phase === 'ENDED' ? undefined : narrowed ? column.data?.items.length : inAll;
  return (
    <section
      aria-labelledby={title}
      className={styles.column}
      data-empty={column.data?.items.length === 0 || undefined}
    >
      <h2 id={title}>
        {text(PHASE_WORDS[phase])} {count !== undefined && <span>{count}</span>}
      </h2>
      <QueryView query={column} height={120}>
        {(found) => (
          <>
            {found.items.length === 0 && <p className="pl-soft pl-small">{text('phase.none')}</p>}
            <ul className="pl-list">
              {(phase === 'ENDED' ? found.items : byTimeLeft(found.items)).map((one) => (
                <CaseCard key={one.id} one={one} />
              ))}
            </ul>
            {found.next && <Link to={`/cases?phase=${phase}`}>{text('phase.all')}</Link>}
          </>
        )}
      </QueryView>
    </section>
  );
}

/** What is due first; what has no promise left stands below. */
function byTimeLeft(cases: Complaint[]): Complaint[] {
  const due = (one: Complaint) => firstDue(one.clocks)?.dueAt ?? '9999';
  return [...cases].sort((a, b) => due(a).localeCompare(due(b)));
}
