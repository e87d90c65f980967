import type { ComplaintKind, NewComplaint, Relation } from '@shared/api/complaint';
import type { ChildId, LocationId } from '@shared/api/ids';
import type { Day } from '@shared/api/values';
import { firstOf, lastOf, monthOf, plusMonths } from '@shared/calendar/day';
import type { FieldMistake } from '@shared/form/FormShell';
import type { Text } from '@shared/language/useTexts';

/** What is being filled in. */
export interface CaseDraft {
  kind: ComplaintKind | null;
  child: ChildId | '';
  location: LocationId | '';
  /** Asked of who has no child with us. */
  relation: Relation | '';
  subject: string;
  text: string;
  eventOn: string;
  wish: string;
}

export function mistakesIn(draft: CaseDraft, text: Text): FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  if (draft.kind === null) mistakes.push({ id: 'kind', message: text('case.kind.missing') });
  if (draft.subject.trim() === '') mistakes.push({ id: 'subject', message: text('case.subject.missing') });
  if (draft.text.trim() === '') mistakes.push({ id: 'text', message: text('case.text.missing') });
  return mistakes;
}

export function asFiling(draft: CaseDraft & { kind: ComplaintKind }): NewComplaint {
  return {
    kind: draft.kind,
    subject: draft.subject.trim(),
    text: draft.text.trim(),
    ...(draft.child && { child: draft.child }),
    ...(draft.location && { location: draft.location }),
    ...(draft.relation && { relation: draft.relation }),
    ...(draft.eventOn && { eventOn: draft.eventOn }),
    ...(draft.wish.trim() && { wish: draft.wish.trim() }),
  };
}

/** Whether that day lies more than so many months back; the service decides, this only says it beforehand. */
export function isLate(eventOn: Day, today: Day, months: number): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(eventOn)) return false;
  const month = plusMonths(monthOf(eventOn), months);
  const last = lastOf(month);
  const lastDay = `${month}-${eventOn.slice(8)}`;
  return today > (lastDay > last || lastDay < firstOf(month) ? last : lastDay);
}
