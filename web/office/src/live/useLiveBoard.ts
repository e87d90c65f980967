import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { BoardSummary } from '@shared/api/complaintBoard';
import { now } from '@shared/clock/serverClock';
import { boardQuery } from './queries';

const STREAM = '/api/complaint/board/stream';

/**
 * How it stands now, kept up to date by the service itself: each change arrives by itself and has the lists read anew.
 * Without a stream the summary is asked every half minute, and `since` is undefined.
 */
export function useLiveBoard() {
  const queries = useQueryClient();
  const [since, setSince] = useState<string>();
  const board = useQuery({ ...boardQuery, refetchInterval: since === undefined ? 30_000 : false });

  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const stream = new EventSource(STREAM);
    stream.onmessage = (message: MessageEvent<string>) => {
      const next = JSON.parse(message.data) as BoardSummary;
      const before = queries.getQueryData<BoardSummary>(boardQuery.queryKey);
      queries.setQueryData(boardQuery.queryKey, next);
      setSince(now().toISOString());
      if (before !== undefined && before.change !== next.change) {
        void queries.invalidateQueries({
          queryKey: ['complaint'],
          predicate: ({ queryKey }) => queryKey[1] !== 'board',
        });
      }
    };
    // The browser comes back by itself; until then we ask.
    stream.onerror = () => setSince(undefined);
    return () => stream.close();
  }, [queries]);

  return { board, since };
}
