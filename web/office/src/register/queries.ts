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

/** What was taken out of the register of a year, newest first. */
export const removalsQuery = (year: number) =>
  queryOptions({
    queryKey: ['complaint', 'registers', year, 'removals'],
    queryFn: async () =>
      (await answer(complaint.GET('/registers/{year}/removals', { params: { path: { year } } }))).items,
  });

interface Removal {
  year: number;
  /** Null for the whole year. */
  rows: number[] | null;
  reason: string;
}

export function useRemoveRows(onDone: () => void) {
  return useCommand({
    send: ({ year, rows, reason }: Removal, key) =>
      answer(
        complaint.POST('/registers/{year}/removals', {
          params: { path: { year } },
          body: { reason, ...(rows && { rows }) },
          ...named(key),
        }),
      ),
    touches: [['complaint', 'registers']],
    onDone,
  });
}

/** A file as it is: which letters its bytes are the service sees. */
export interface RegisterFile {
  year: number;
  file: File;
  /** Tells this file from another one in the same command. */
  name: string;
  changed: number;
}

export function useImportRegister() {
  return useCommand({
    send: ({ year, file }: RegisterFile, key) =>
      answer(
        complaint.POST('/registers/{year}', {
          params: { path: { year } },
          body: file as never,
          bodySerializer: (body: unknown) => body as File,
          headers: { ...named(key).headers, 'Content-Type': 'text/csv' },
        }),
      ),
    touches: [['complaint', 'registers']],
  });
}
