/** Minutes since midnight of a local time such as `07:30`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const QUARTER = 15;
const MOST_STAFF = 99;

/** A part of a day as it is being written; empty where nothing stands yet. */
export interface SpanDraft {
  from: string;
  until: string;
  count: string;
}

/** What is wrong with the part of a day at this place; null where nothing is. */
export function spanMistake(
  spans: SpanDraft[],
  place: number,
): 'staff-plan.incomplete' | 'staff-plan.quarter' | 'staff-plan.order' | null {
  const span = spans[place];
  if (!span || span.from === '' || span.until === '' || !isStaff(span.count)) return 'staff-plan.incomplete';
  const [from, until] = [minutesOf(span.from), minutesOf(span.until)];
  if (from % QUARTER !== 0 || until % QUARTER !== 0) return 'staff-plan.quarter';
  const before = spans[place - 1];
  return from >= until || (before && before.until > span.from) ? 'staff-plan.order' : null;
}

function isStaff(count: string): boolean {
  return /^\d{1,2}$/.test(count) && Number(count) <= MOST_STAFF;
}

/** Whether a time of a staff frame stands there whole and the right way round. */
export function isTime({ from, until }: { from: string; until: string }): boolean {
  return from !== '' && until !== '' && minutesOf(from) < minutesOf(until);
}
