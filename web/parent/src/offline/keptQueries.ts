import {
  dehydrate,
  hydrate,
  type DehydratedState,
  type Query,
  type QueryClient,
} from '@tanstack/react-query';
import type { Session } from '@shared/session/session';
import { clear, get, put } from './deviceStore';

const SESSION = 'session';

/** Days, phone numbers and credit stay readable without a connection; nothing else is kept on the device. */
const KEPT = new Set([SESSION, 'households', 'days', 'credit']);

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
  let account = '';
  queries.getQueryCache().subscribe((event) => {
    const before = account;
    account = accountOf(event.query) || before;
    // Someone else signed in on this device: what was kept is not theirs.
    if (before !== '' && account !== before) {
      void queries.resetQueries({ predicate: (query) => isKept(query) && query.queryKey[0] !== SESSION });
    }
    clearTimeout(timer);
    timer = setTimeout(() => void keep(queries), QUIET_MILLIS);
  });
}

function isKept({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  return queryKey.some((part) => typeof part === 'string' && KEPT.has(part));
}

/** Who is signed in, if this query says so; else empty. */
function accountOf({ queryKey, state }: Pick<Query, 'queryKey' | 'state'>): string {
  const session = queryKey[0] === SESSION ? (state.data as Session | undefined) : undefined;
  return session?.signedIn ? session.account : '';
}

/** Nothing of a family stays behind after signing out. */
export async function forgetKept(): Promise<void> {
  await clear('kept');
}

async function keep(queries: QueryClient): Promise<void> {
  const state = dehydrate(queries, {
    shouldDehydrateMutation: () => false,
    // That nobody is signed in is not kept: after signing in it would still be believed for a while.
    shouldDehydrateQuery: (query) =>
      query.state.status === 'success' &&
      isKept(query) &&
      (query.queryKey[0] !== SESSION || accountOf(query) !== ''),
  });
  const at = Math.max(0, ...state.queries.map((query) => query.state.dataUpdatedAt));
  await put('kept', KEY, { at, state } satisfies Kept).catch(() => undefined);
}

async function restore(queries: QueryClient): Promise<void> {
  const kept = await get<Kept>('kept', KEY).catch(() => undefined);
  // Stored times are the device's own, so they are compared with the device's own clock.
  if (!kept || performance.timeOrigin - kept.at >= MAX_AGE_MILLIS) return;
  hydrate(queries, kept.state);
  // It may be someone else by now.
  void queries.invalidateQueries({ queryKey: [SESSION] });
}
