import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { CARE_TYPE_WORDS } from '@shared/care/careTypes';
import type { CareType, Day } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { useFamily } from '../household/useFamily';
import type { FamilyChild } from '../household/queries';
import { DayPicker } from './DayPicker';
import { ExtraDayForm } from './ExtraDayForm';
import { ExtraDayList } from './ExtraDayList';
import { careTypesQuery } from './queries';

/** Asks for an extra day: pick it, see what it costs and when the answer comes, send. */
export function ExtraDayPage() {
  const { text } = useTexts();
  const { family, shown } = useFamily();
  const [childId, setChildId] = useState(shown[0]?.id);
  const child = family.find((one) => one.id === childId) ?? family[0];
  const careTypes = useQuery({ ...careTypesQuery(child?.id ?? ('' as never)), enabled: child !== undefined });
  if (!child) return null;
  return (
    <Page title={text('extra-day.title')} lead={text('extra-day.lead')}>
      {family.length > 1 && (
        <SegmentedControl
          aria-label={text('extra-day.child')}
          size="md"
          value={child.id}
          onChange={(id) => setChildId(id as FamilyChild['id'])}
          data={family.map((one) => ({ value: one.id, label: one.firstName }))}
        />
      )}
      <QueryView query={careTypes} height={420}>
        {(found) =>
          found[0] === undefined ? (
            <EmptyState
              title={text('extra-day.no-contract')}
              action={<Link to="/help/new">{text('help.new')}</Link>}
            >
              {text('extra-day.no-contract.why')}
            </EmptyState>
          ) : (
            <Wish key={child.id} child={child} careTypes={found} />
          )
        }
      </QueryView>
      <ExtraDayList child={child} />
    </Page>
  );
}

function Wish({ child, careTypes }: { child: FamilyChild; careTypes: CareType[] }) {
  const { text } = useTexts();
  const [careType, setCareType] = useState(careTypes[0] as CareType);
  const [day, setDay] = useState<Day | null>(null);
  return (
    <Card aria-label={text('extra-day.pick')}>
      <div className="pl-stack">
        {careTypes.length > 1 && (
          <SegmentedControl
            aria-label={text('extra-day.care-type')}
            size="md"
            value={careType}
            onChange={(value) => setCareType(value as CareType)}
            data={careTypes.map((type) => ({ value: type, label: text(CARE_TYPE_WORDS[type]) }))}
          />
        )}
        <DayPicker child={child} day={day} onPick={setDay} />
        {day === null ? (
          <p className="pl-soft">{text('extra-day.pick-first')}</p>
        ) : (
          <ExtraDayForm key={`${day}${careType}`} child={child} day={day} careType={careType} />
        )}
      </div>
    </Card>
  );
}
