import { queryOptions } from '@tanstack/react-query';
import { answer, complaint } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';

/** Measures that were promised and are not done yet, over all cases one sees, the first due on top. */
export const measuresQuery = queryOptions({
  queryKey: ['complaint', 'measures'],
  queryFn: () =>
    everyPage((cursor) =>
      answer(
        complaint.GET('/measures', { params: { query: { limit: LARGEST_PAGE, ...(cursor && { cursor }) } } }),
      ),
    ),
});
