import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { LocationApproval } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { AnswersSheet } from './AnswersSheet';
import { approvalsQuery } from './queries';
import styles from './Approval.module.css';

const PERIODS = [4, 8, 13, 26, 52];
const USUAL = 8;

/** How many requests for extra days each location granted, how fast, and who answered (C4). */
export function ApprovalsPage() {
  const { text } = useTexts();
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('weeks'));
  const weeks = PERIODS.includes(asked) ? asked : USUAL;
  const approvals = useQuery(approvalsQuery(weeks));
  const [setting, setSetting] = useState<LocationApproval | null>(null);
  return (
    <Page
      title={text('room.approvals')}
      lead={text('approval.lead')}
      aside={
        <NativeSelect
          label={text('approval.period')}
          value={String(weeks)}
          onChange={(event) => setSearch({ weeks: event.currentTarget.value })}
          data={PERIODS.map((n) => ({ value: String(n), label: text('approval.weeks', { n }) }))}
        />
      }
    >
      <QueryView query={approvals} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('approval.none')}>{text('approval.none.why')}</EmptyState>
          ) : (
            <ApprovalTable approvals={found} onSet={setSetting} />
          )
        }
      </QueryView>
      {setting && <AnswersSheet location={setting} onClose={() => setSetting(null)} />}
    </Page>
  );
}

interface ApprovalTableProps {
  approvals: LocationApproval[];
  onSet: (approval: LocationApproval) => void;
}

function ApprovalTable({ approvals, onSet }: ApprovalTableProps) {
  const { text, notation } = useTexts();
  const { roles } = useSession();
  const maySet = roles.includes('planner') || roles.includes('location-manager');
  const title = text('room.approvals');
  return (
    <DataTable title={title} numbers>
      <thead>
        <tr>
          <th scope="col">{text('location.pick')}</th>
          <th scope="col" className={styles.share}>
            {text('approval.granted')}
          </th>
          <th scope="col">{text('approval.by-staff')}</th>
          <th scope="col">{text('approval.by-policy')}</th>
          <th scope="col">{text('approval.by-deadline')}</th>
          <th scope="col">{text('approval.revoked')}</th>
          <th scope="col">{text('approval.median')}</th>
          {maySet && <th scope="col">{text('approval.answers')}</th>}
        </tr>
      </thead>
      <tbody>
        {approvals.map((one) => (
          <tr key={one.location}>
            <th scope="row">{one.name}</th>
            <td className={styles.share}>
              {typeof one.rate === 'number' ? (
                <>
                  <span className={styles.bar} aria-hidden="true">
                    <span style={{ width: `${one.rate * 100}%` }} />
                  </span>
                  {text('approval.share', {
                    share: `${notation.number(Math.round(one.rate * 100))}%`,
                    granted: one.granted,
                    answered: one.answered,
                  })}
                </>
              ) : (
                <span className="pl-soft">{text('approval.none')}</span>
              )}
            </td>
            <td>{notation.number(one.byStaff)}</td>
            <td>{notation.number(one.byPolicy)}</td>
            <td className={one.byDeadline > 0 ? styles.look : undefined}>
              {notation.number(one.byDeadline)}
            </td>
            <td className={one.revoked > 0 ? styles.look : undefined}>{notation.number(one.revoked)}</td>
            <td>{typeof one.medianMinutes === 'number' ? notation.hours(one.medianMinutes) : '–'}</td>
            {maySet && (
              <td>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={text('approval.set-for', { location: one.name })}
                  onClick={() => onSet(one)}
                >
                  {text('approval.set')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
