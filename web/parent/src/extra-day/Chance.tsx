import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CareType, Day } from '@shared/api/values';
import type { GroupId } from '@shared/api/ids';
import { dayOf, monthOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import type { FamilyChild } from '../household/queries';
import { AlternativeList } from './AlternativeList';
import { bookableQuery } from './queries';
import { PICKED, wishAddress } from './wishPlace';

interface ChanceProps {
  child: FamilyChild;
  careType: CareType;
  day: Day;
  group: GroupId | undefined;
}

/** How likely the picked day is and why, and what else could be had where it is not. */
export function Chance({ child, careType, day, group }: ChanceProps) {
  const { text } = useTexts();
  const today = dayOf(useNow());
  const found = useQuery(bookableQuery(child.id, careType, monthOf(day), today)).data?.days.find(
    (one) => one.day === day,
  );
  if (group !== undefined) {
    const elsewhere = found?.alternatives.find((one) => one.group === group);
    return (
      <p className="pl-soft">
        {elsewhere
          ? text('extra-day.elsewhere', { group: elsewhere.groupName, location: elsewhere.locationName })
          : text('extra-day.other-group')}{' '}
        <Link to={wishAddress({ child: child.id, careType, day })} state={PICKED} preventScrollReset>
          {text('extra-day.own-group')}
        </Link>
      </p>
    );
  }
  if (!found) return null;
  return (
    <div>
      <ExplanationTree explanation={found.why} />
      <AlternativeList
        title={text('alternative.title')}
        alternatives={found.alternatives}
        child={child.id}
        careType={careType}
      />
    </div>
  );
}
