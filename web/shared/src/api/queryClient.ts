import { QueryClient } from '@tanstack/react-query';
import { problemIn } from './problem';

const FIRST_SERVER_ERROR = 500;
const FRESH_MILLIS = 15_000;

/** One cache per app: the only place where what services said is kept. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a connection a screen says so; it does not wait silently.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: FRESH_MILLIS,
        // A refusal stays a refusal; only what may be better in a moment is asked again.
        retry: (failures, error) => failures < 1 && problemIn(error).status >= FIRST_SERVER_ERROR,
        retryDelay: 800,
      },
    },
  });
}
