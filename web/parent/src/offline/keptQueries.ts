import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { clear, get, put } from './deviceStore';

/** Days, phone numbers and credit stay readable without a connection; nothing else is kept on the device. */
const KEPT = new Set(['session', 'households', 'days', 'credit']);

const KEY = 'queries';
const MAX_AGE_MILLIS = 24 * 3_600_000;
const QUIET_MILLIS = 1_000;

interface Kept {
  /** Device time. */
  at: number;
  state: DehydratedState;
}

/** Puts the last known state in the cache, and keeps it up to date on the device from now on. */
export function keepForOffline(queries: QueryClient): void {
  void restore(queries);
  let timer: ReturnType<typeof setTimeout> | undefined;
  queries.getQueryCache().subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(queries), QUIET_MILLIS);
  });
}

/** Nothing of a family stays behind after signing out. */
export async function forgetKept(): Promise<void> {
  await clear('kept');
}

async function keep(queries: QueryClient): Promise<void> {
  const state = dehydrate(queries, {
    shouldDehydrateMutation: () => false,
    shouldDehydrateQuery: ({ queryKey, state }) =>
      state.status === 'success' && queryKey.some((part) => typeof part === 'string' && KEPT.has(part)),
  });
  const at = Math.max(0, ...state.queries.map((query) => query.state.dataUpdatedAt));
  await put('kept', KEY, { at, state } satisfies Kept).catch(() => undefined);
}

async function restore(queries: QueryClient): Promise<void> {
  const kept = await get<Kept>('kept', KEY).catch(() => undefined);
  // Stored times are the device's own, so they are compared with the device's own clock.
  if (kept && performance.timeOrigin - kept.at < MAX_AGE_MILLIS) hydrate(queries, kept.state);
}
