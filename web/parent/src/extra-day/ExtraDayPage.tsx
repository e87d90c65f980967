import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Contract } from '@shared/api/placement';
import { dayOf } from '@shared/calendar/day';
import { CARE_TYPE_WORDS } from '@shared/care/careTypes';
import type { CareType } from '@shared/api/values';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { useFamily } from '../household/useFamily';
import type { FamilyChild } from '../household/queries';
import { Chance } from './Chance';
import { ExtraDayForm } from './ExtraDayForm';
import { ExtraDayList } from './ExtraDayList';
import { LikelihoodCalendar } from './LikelihoodCalendar';
import { PickedDay } from './PickedDay';
import { contractsQuery } from './queries';
import { useWishPlace } from './wishPlace';

/** Asks for an extra day (PA4): pick one that has a chance, see what it costs and when the answer comes, send. */
export function ExtraDayPage() {
  const { text } = useTexts();
  const { family, shown } = useFamily();
  const today = dayOf(useNow());
  const [place, choose] = useWishPlace();
  const child = family.find((one) => one.id === place.child) ?? shown[0] ?? family[0];
  const contracts = useQuery({ ...contractsQuery(child?.id ?? ('' as never)), enabled: child !== undefined });
  if (!child) return null;
  return (
    <Page title={text('extra-day.title')} lead={text('extra-day.lead')}>
      {family.length > 1 && (
        <SegmentedControl
          aria-label={text('extra-day.child')}
          size="md"
          value={child.id}
          onChange={(id) => choose({ child: id as FamilyChild['id'] })}
          data={family.map((one) => ({ value: one.id, label: one.firstName }))}
        />
      )}
      <QueryView query={contracts} height={420}>
        {(found) => {
          const running = found.filter((contract) => contract.lastDay >= today);
          return running.length === 0 ? (
            <EmptyState
              title={text('extra-day.no-contract')}
              action={<Link to="/help/new">{text('help.new')}</Link>}
            >
              {text('extra-day.no-contract.why')}
            </EmptyState>
          ) : (
            <Wish key={child.id} child={child} contracts={running} />
          );
        }}
      </QueryView>
      <ExtraDayList child={child} />
    </Page>
  );
}

function Wish({ child, contracts }: { child: FamilyChild; contracts: Contract[] }) {
  const { text } = useTexts();
  const [place, choose] = useWishPlace();
  const careTypes = [...new Set(contracts.map((contract) => contract.careType))];
  const careType = careTypes.find((one) => one === place.careType) ?? (careTypes[0] as CareType);
  const lastDay = contracts
    .filter((contract) => contract.careType === careType)
    .reduce((latest, contract) => (contract.lastDay > latest ? contract.lastDay : latest), '');
  const { day, group } = place;
  return (
    <Card aria-label={text('extra-day.pick')}>
      <div className="pl-stack">
        {careTypes.length > 1 && (
          <SegmentedControl
            aria-label={text('extra-day.care-type')}
            size="md"
            value={careType}
            onChange={(value) => choose({ child: child.id, careType: value as CareType })}
            data={careTypes.map((type) => ({ value: type, label: text(CARE_TYPE_WORDS[type]) }))}
          />
        )}
        <LikelihoodCalendar
          key={careType}
          child={child}
          careType={careType}
          lastDay={lastDay}
          day={day}
          onPick={(picked) => choose({ child: child.id, careType, day: picked })}
        />
        {day === undefined ? (
          <p className="pl-soft">{text('extra-day.pick-first')}</p>
        ) : (
          <>
            <PickedDay day={day} />
            <Chance child={child} careType={careType} day={day} group={group} />
            <ExtraDayForm
              key={`${day}${careType}${group}`}
              child={child}
              day={day}
              careType={careType}
              group={group}
            />
          </>
        )}
      </div>
    </Card>
  );
}
