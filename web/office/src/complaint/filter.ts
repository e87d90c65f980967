import type { ComplaintCategory, ComplaintFilter, ComplaintKind, Phase } from '@shared/api/complaint';
import type { LocationId } from '@shared/api/ids';

/** The filter that stands in the address. */
export function filterIn(search: URLSearchParams): ComplaintFilter {
  const year = Number(search.get('year'));
  return {
    kind: (search.get('kind') ?? undefined) as ComplaintKind | undefined,
    category: (search.get('category') ?? undefined) as ComplaintCategory | undefined,
    location: (search.get('location') ?? undefined) as LocationId | undefined,
    phase: (search.get('phase') ?? undefined) as Phase | undefined,
    owner: search.get('owner') ?? undefined,
    broken: search.get('broken') === 'true' ? true : undefined,
    number: search.get('number') ?? undefined,
    year: year > 0 ? year : undefined,
  };
}
