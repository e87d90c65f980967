import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '@shared/session/session';
import * as device from './deviceStore';
import { keepForOffline } from './keptQueries';

const EVA = { signedIn: true, account: 'eva' } as Session;
const SAM = { signedIn: true, account: 'sam' } as Session;
const NOBODY: Session = { signedIn: false, ended: true };
const CHILDREN = [{ firstName: 'Noor' }];

interface Kept {
  state: { queries: { queryKey: readonly unknown[] }[] };
}

let queries: QueryClient;

beforeEach(async () => {
  await device.clear('kept');
  queries = new QueryClient();
  keepForOffline(queries);
});

async function keysOnDevice() {
  return vi.waitFor(
    async () => {
      const kept = await device.get<Kept>('kept', 'queries');
      if (!kept) throw new Error('nothing is kept yet');
      return kept.state.queries.map((query) => query.queryKey[0]);
    },
    { timeout: 3_000 },
  );
}

it('keeps who is signed in and the days, but not that nobody is', async () => {
  queries.setQueryData(['session'], EVA);
  queries.setQueryData(['households'], CHILDREN);
  expect(await keysOnDevice()).toEqual(['session', 'households']);

  await device.clear('kept');
  queries.setQueryData(['session'], NOBODY);
  expect(await keysOnDevice()).toEqual(['households']);
});

it('shows nobody what was kept for another', () => {
  queries.setQueryData(['session'], EVA);
  queries.setQueryData(['households'], CHILDREN);
  queries.setQueryData(['session'], NOBODY);
  queries.setQueryData(['session'], EVA);
  expect(queries.getQueryData(['households'])).toEqual(CHILDREN);

  queries.setQueryData(['session'], NOBODY);
  queries.setQueryData(['session'], SAM);
  expect(queries.getQueryData(['households'])).toBeUndefined();
});
