import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import { useCommand } from '@shared/api/useCommand';

export const registerYearsQuery = queryOptions({
  queryKey: ['complaint', 'registers'],
  queryFn: async () => (await answer(complaint.GET('/registers', {}))).items,
});

export const registerTableQuery = (year: number) =>
  queryOptions({
    queryKey: ['complaint', 'registers', year],
    queryFn: () => answer(complaint.GET('/registers/{year}/table', { params: { path: { year } } })),
  });

export function useImportRegister() {
  return useCommand({
    send: ({ year, csv }: { year: number; csv: string }, key) =>
      answer(
        complaint.POST('/registers/{year}', {
          params: { path: { year } },
          body: csv as never,
          bodySerializer: (body: string) => body,
          headers: { ...named(key).headers, 'Content-Type': 'text/csv' },
        }),
      ),
    touches: [['complaint', 'registers']],
  });
}
