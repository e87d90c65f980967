import type { Circumstance, ClosureCause, NewClosure } from '@shared/api/placement';
import type { ChildId, GroupId } from '@shared/api/ids';
import type { Day } from '@shared/api/values';
import { daysBetween } from '@shared/calendar/day';
import type { FieldMistake } from '@shared/form/FormShell';
import type { Text } from '@shared/language/useTexts';

/** Not a group closes: some families are asked to keep their children at home. */
export const SOME_CHILDREN = 'CHILDREN';

/** A closure as it is being written; empty where nothing was chosen yet. */
export interface Draft {
  firstDay: Day | '';
  lastDay: Day | '';
  cause: ClosureCause | '';
  circumstance: Circumstance | '';
  /** Empty for the whole location. */
  group: GroupId | typeof SOME_CHILDREN | '';
  /** Who is asked to stay at home; counts only when some children are. */
  children: ChildId[];
  from: string;
  note: string;
}

export const EMPTY: Draft = {
  firstDay: '',
  lastDay: '',
  cause: '',
  circumstance: '',
  group: '',
  children: [],
  from: '',
  note: '',
};

/** Announced later than so many days before, it is short notice: families are called too. */
const SHORT_NOTICE_DAYS = 3;

export function isShortNotice(firstDay: Day, today: Day): boolean {
  return daysBetween(today, firstDay) < SHORT_NOTICE_DAYS;
}

export function mistakesIn(draft: Draft, text: Text): FieldMistake[] {
  const found: FieldMistake[] = [];
  if (draft.firstDay === '') found.push({ id: 'first-day', message: text('closure.first-day.missing') });
  if (draft.lastDay !== '' && draft.lastDay < draft.firstDay) {
    found.push({ id: 'last-day', message: text('closure.last-day.before') });
  }
  if (draft.cause === '') found.push({ id: 'cause', message: text('closure.cause.missing') });
  if (draft.cause === 'FORCE_MAJEURE' && draft.circumstance === '') {
    found.push({ id: 'circumstance', message: text('closure.circumstance.missing') });
  }
  if (draft.group === SOME_CHILDREN && draft.children.length === 0) {
    found.push({ id: 'children', message: text('closure.children.missing') });
  }
  return found;
}

/** What is announced; only of a draft without mistakes. */
export function closureOf(draft: Draft): NewClosure {
  return {
    firstDay: draft.firstDay,
    lastDay: draft.lastDay || draft.firstDay,
    cause: draft.cause as ClosureCause,
    ...extentOf(draft),
    ...(draft.from && { from: draft.from }),
    ...(draft.cause === 'FORCE_MAJEURE' && draft.circumstance && { circumstance: draft.circumstance }),
    ...(draft.note.trim() && { note: draft.note.trim() }),
  };
}

function extentOf({ group, children }: Draft): Pick<NewClosure, 'extent' | 'group' | 'children'> {
  if (group === SOME_CHILDREN) return { extent: 'CHILDREN', children };
  return group ? { extent: 'GROUP', group } : { extent: 'LOCATION' };
}
