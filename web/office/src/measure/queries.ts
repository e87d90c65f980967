import { queryOptions } from '@tanstack/react-query';
import { answer, complaint } from '@shared/api/client';

/** Measures that were promised and are not done yet, over all cases one sees, the first due on top. */
export const measuresQuery = queryOptions({
  queryKey: ['complaint', 'measures'],
  queryFn: async () => (await answer(complaint.GET('/measures', { params: { query: {} } }))).items,
});
