import type { ComplaintCategory, ComplaintFilter, ComplaintKind } from '@shared/api/complaint';

/** The filter that stands in the address. */
export function filterIn(search: URLSearchParams): ComplaintFilter {
  const year = Number(search.get('year'));
  return {
    kind: (search.get('kind') ?? undefined) as ComplaintKind | undefined,
    category: (search.get('category') ?? undefined) as ComplaintCategory | undefined,
    year: year > 0 ? year : undefined,
  };
}
