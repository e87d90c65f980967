import type { BookableDays } from '@shared/api/credit';
import { useTexts } from '@shared/language/useTexts';

/** How requests went of late, one's own and those of the group: numbers, no promise. */
export function ApprovalRates({ bookable }: { bookable: BookableDays }) {
  const { text } = useTexts();
  const { ownApproval: own, groupApproval: group, weeks } = bookable;
  const ownAnswered = own.granted + own.declined;
  const groupAnswered = group.granted + group.declined;
  if (ownAnswered + groupAnswered === 0) return null;
  return (
    <p className="pl-soft">
      {ownAnswered > 0 && text('approval.own', { granted: own.granted, answered: ownAnswered, weeks })}{' '}
      {groupAnswered > 0 &&
        text('approval.group', { granted: group.granted, answered: groupAnswered, weeks })}
    </p>
  );
}
