import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Complaint, ComplaintFilter } from '@shared/api/complaint';
import { now } from '@shared/clock/serverClock';

interface CasePage {
  items: Complaint[];
  next?: string | null;
}

/** Puts a case as it became into each list that is held, where its filter lets it in, and takes it out of the others. */
export function placeCase(queries: QueryClient, changed: Complaint) {
  for (const query of queries.getQueryCache().findAll({ queryKey: ['complaint', 'cases'] })) {
    const [, , ...rest] = query.queryKey;
    if (rest[0] === 'column') {
      const filter = { ...(rest[1] as ComplaintFilter), phase: rest[2] as Complaint['phase'] };
      queries.setQueryData<CasePage>(query.queryKey, (page) => page && placed([page], changed, filter)[0]);
    } else {
      queries.setQueryData<InfiniteData<CasePage>>(
        query.queryKey,
        (held) => held && { ...held, pages: placed(held.pages, changed, rest[0] as ComplaintFilter) },
      );
    }
  }
}

/** Pages of a list, newest first, with the case in its place: the page whose cases are older, or the last if there is no more. */
function placed(pages: CasePage[], changed: Complaint, filter: ComplaintFilter): CasePage[] {
  const without = pages.map((page) => ({
    ...page,
    items: page.items.filter((one) => one.id !== changed.id),
  }));
  if (!passes(changed, filter)) return without;
  // Identities are in the order in which cases came in.
  const place = without.findIndex((page) => !page.next || page.items.some((one) => one.id < changed.id));
  return without.map((page, index) =>
    index === place
      ? { ...page, items: [...page.items, changed].sort((a, b) => (a.id < b.id ? 1 : -1)) }
      : page,
  );
}

/** Whether a list with this filter holds the case, as the service decides it. */
export function passes(one: Complaint, filter: ComplaintFilter): boolean {
  const broken =
    one.state === 'OPEN' && one.clocks.some((clock) => !clock.doneAt && new Date(clock.dueAt) <= now());
  return (
    (filter.kind === undefined || one.kind === filter.kind) &&
    (filter.category === undefined || one.category === filter.category) &&
    (filter.location === undefined || one.location?.id === filter.location) &&
    (filter.state === undefined || one.state === filter.state) &&
    (filter.phase === undefined || one.phase === filter.phase) &&
    (filter.owner === undefined || one.owner?.account === filter.owner) &&
    (filter.number === undefined || one.number === filter.number) &&
    (filter.year === undefined || yearOf(one.number) === filter.year) &&
    (filter.broken === undefined || broken === filter.broken)
  );
}

/** The year of filing stands in the number, as in K-2026-000123. */
function yearOf(number: string): number {
  return Number(number.split('-')[1]);
}
