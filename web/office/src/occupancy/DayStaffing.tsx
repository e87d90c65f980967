import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { GroupId } from '@shared/api/ids';
import type { Staffing } from '@shared/api/placement';
import type { Day } from '@shared/api/values';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { staffingQuery } from './queries';
import type { SpanDraft } from './staffing';
import { StaffPlanForm } from './StaffPlanForm';
import { StaffSteps } from './StaffSteps';
import styles from './Staffing.module.css';

/** The staff of a day beside what its children ask for: in a sentence with its reasons, drawn, as a table; and the plan. */
export function DayStaffing({ group, day }: { group: GroupId; day: Day }) {
  const staffing = useQuery(staffingQuery(group, day));
  const { roles } = useSession();
  const mayPlan = roles.includes('planner') || roles.includes('location-manager');
  return (
    <QueryView query={staffing} height={160}>
      {([of]) =>
        of && (
          <>
            <OneDay staffing={of} />
            {mayPlan && <Plan group={group} staffing={of} />}
          </>
        )
      }
    </QueryView>
  );
}

/** Another plan for this one day, for who wants to make one. */
function Plan({ group, staffing }: { group: GroupId; staffing: Staffing }) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {text('staff-plan.open')}
      </Button>
    );
  }
  return (
    <StaffPlanForm
      group={group}
      day={staffing.day}
      planned={planOf(group, staffing)}
      onDone={() => setOpen(false)}
    />
  );
}

/** The parts of the day as they are planned for this group; the whole day, to be filled in, where nobody is. */
function planOf(group: GroupId, { groups, opens, closes }: Staffing): SpanDraft[] {
  const parts = groups.find((one) => one.id === group)?.plan ?? [];
  return parts.length === 0
    ? [{ from: opens, until: closes, count: '' }]
    : parts.map((part) => ({ ...part, count: String(part.count) }));
}

function OneDay({ staffing }: { staffing: Staffing }) {
  const { text } = useTexts();
  const id = useId();
  return (
    <section className={styles.staffing} aria-labelledby={id}>
      <h3 id={id}>
        {staffing.groups.length === 1
          ? text('staffing.title')
          : text('staffing.title-together', {
              groups: staffing.groups.map((group) => group.name).join(', '),
            })}
      </h3>
      <ExplanationTree explanation={staffing.why} open />
      <StaffSteps steps={staffing.steps} />
      <Steps steps={staffing.steps} />
    </section>
  );
}

function Steps({ steps }: { steps: Staffing['steps'] }) {
  const { text, notation } = useTexts();
  return (
    <DataTable title={text('staffing.steps')} numbers>
      <thead>
        <tr>
          <th scope="col">{text('staffing.when')}</th>
          <th scope="col">{text('detail.expected')}</th>
          <th scope="col">{text('staffing.needed')}</th>
          <th scope="col">{text('staffing.planned')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const under = typeof step.needed !== 'number' || step.needed > step.planned;
          return (
            <tr key={step.from} className={under ? styles.under : undefined}>
              <th scope="row">{text('staffing.from-until', { from: step.from, until: step.until })}</th>
              <td>{notation.number(step.children)}</td>
              <td>
                {typeof step.needed === 'number' ? notation.number(step.needed) : text('detail.not-allowed')}
              </td>
              <td>
                {under ? text('staffing.too-few', { planned: step.planned }) : notation.number(step.planned)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
