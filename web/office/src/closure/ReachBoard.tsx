import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FamilyReach, ReachState } from '@shared/api/notification';
import type { ClosureId, PersonId } from '@shared/api/ids';
import type { Reach } from '@shared/api/placement';
import type { IconName } from '@shared/icon/Icon';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Pill, type PillTone } from '@shared/view/Pill';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { CallLink } from './CallLink';
import { reachBoardQuery, useSpoken } from './queries';
import styles from './Closure.module.css';

const STATES: Record<ReachState, { word: TextKey; tone: PillTone; icon: IconName }> = {
  NOT_SENT: { word: 'reach.NOT_SENT', tone: 'bad', icon: 'warning' },
  SENT: { word: 'reach.SENT', tone: 'warn', icon: 'clock' },
  READ: { word: 'reach.READ', tone: 'good', icon: 'check' },
  CONFIRMED: { word: 'reach.CONFIRMED', tone: 'good', icon: 'check' },
  SPOKEN: { word: 'reach.SPOKEN', tone: 'good', icon: 'check' },
};

const TO_CALL: ReachState[] = ['NOT_SENT', 'SENT'];

interface ReachBoardProps {
  closure: ClosureId;
  /** Whom placement reaches: it knows the numbers. */
  reach: Reach;
}

/** Which families know of a closure, those to call on top; a family that was spoken to is put down here. */
export function ReachBoard({ closure, reach }: ReachBoardProps) {
  const { text } = useTexts();
  const board = useQuery(reachBoardQuery(closure));
  const spoken = useSpoken();
  const phones = new Map(
    reach.items.flatMap((item) => item.custodians.map((one) => [one.person, one.phone ?? null])),
  );
  return (
    <section aria-labelledby="who-knows" className="pl-stack">
      <h3 id="who-knows" className={styles.heading}>
        {text('reach.who-knows')}
      </h3>
      <QueryView query={board} height={200}>
        {(found) => (
          <>
            <p role="status" className={styles.totals}>
              {text('reach.reached', {
                families: found.families,
                reached: found.reached,
                confirmed: found.confirmed,
              })}{' '}
              {text('reach.not-reached', { n: found.notReached })}
            </p>
            {spoken.isError && <ProblemAlert error={spoken.error} />}
            {found.items.length > 0 && (
              <DataTable title={text('reach.who-knows')}>
                <thead>
                  <tr>
                    <th scope="col">{text('reach.child')}</th>
                    <th scope="col">{text('reach.whom')}</th>
                    <th scope="col">{text('reach.state')}</th>
                    <th scope="col">{text('closure.acts')}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.items.map((family) => (
                    <FamilyRow
                      key={family.household}
                      family={family}
                      phones={phones}
                      busy={spoken.isPending}
                      onSpoken={() => spoken.mutate({ closure, household: family.household })}
                    />
                  ))}
                </tbody>
              </DataTable>
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}

interface FamilyRowProps {
  family: FamilyReach;
  phones: Map<PersonId, string | null>;
  busy: boolean;
  onSpoken: () => void;
}

function FamilyRow({ family, phones, busy, onSpoken }: FamilyRowProps) {
  const { text, notation } = useTexts();
  const state = STATES[family.state];
  const children = family.children.map((child) => child.firstName).join(', ');
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>
        <ul className={styles.custodians}>
          {family.persons.map((person) => (
            <li key={person.person}>
              <CallLink name={person.firstName} phone={phones.get(person.person)} />
            </li>
          ))}
        </ul>
      </td>
      <td>
        <Pill tone={state.tone} icon={state.icon}>
          {text(state.word)}
        </Pill>
        {family.at && <span className={styles.second}>{notation.shortMoment(family.at)}</span>}
      </td>
      <td className={styles.acts}>
        {TO_CALL.includes(family.state) && (
          <Button
            size="xs"
            variant="default"
            disabled={busy}
            aria-label={text('reach.spoken-to', { child: children })}
            onClick={onSpoken}
          >
            {text('reach.spoken')}
          </Button>
        )}
      </td>
    </tr>
  );
}
