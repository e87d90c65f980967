import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { useFamily } from '../household/useFamily';
import { DayDetails } from './DayDetails';
import { daysQuery, knownDay, sessionOf } from './queries';
import { useDaySheet } from './useDaySheet';
import type { FamilyChild } from '../household/queries';
import type { Day } from '@shared/api/values';

/** A day as a sheet over the page; on a phone it comes up where the thumb is. */
export function DaySheet() {
  const { notation } = useTexts();
  const { family } = useFamily();
  const { shown, close } = useDaySheet();
  const child = family.find((one) => one.id === shown?.child);
  if (shown === null || child === undefined) return null;
  return (
    <Sheet
      key={shown.day + child.id + shown.session}
      from="below"
      title={notation.longDate(shown.day)}
      onClose={close}
    >
      <SheetContent child={child} day={shown.day} session={shown.session} />
    </Sheet>
  );
}

function SheetContent({ child, day, session }: { child: FamilyChild; day: Day; session: string | null }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const days = useQuery({
    ...daysQuery([child], day, day),
    initialData: () => knownDay(queries, child, day)?.days,
    initialDataUpdatedAt: () => knownDay(queries, child, day)?.at,
  });
  return (
    <QueryView query={days} height={220} otherwise={text('day.call')}>
      {(found) => {
        const care = found.filter((one) => session === null || sessionOf(one) === session);
        return care.length > 0 ? (
          care.map((one) => <DayDetails key={sessionOf(one)} day={one} />)
        ) : (
          <p>{text('day.no-care')}</p>
        );
      }}
    </QueryView>
  );
}
