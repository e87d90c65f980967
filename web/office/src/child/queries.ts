import { queryOptions } from '@tanstack/react-query';
import { answer, placement } from '@shared/api/client';

/** Fewer letters find half the town. */
export const FEWEST_LETTERS = 2;

/** Children by name; a name travels as a body, since addresses are written down along the way. */
export const childrenQuery = (name: string) =>
  queryOptions({
    queryKey: ['placement', 'children', name],
    queryFn: async () => (await answer(placement.POST('/children/search', { body: { name } }))).items,
    enabled: name.length >= FEWEST_LETTERS,
  });
