import { useEffect, useState } from 'react';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { BoardNews, BoardSummary } from '@shared/api/complaintBoard';
import { now } from '@shared/clock/serverClock';
import { placeCase } from '../complaint/placeCase';
import { measuresQuery } from '../measure/queries';
import { attentionQuery, boardQuery } from './queries';

const STREAM = '/api/complaint/board/stream';
/** A stream says what changed in the last minute when it begins; after a longer time without a line that is not enough. */
const GAP = 50_000;
const LISTS = [['complaint', 'cases'], measuresQuery.queryKey];

/**
 * How it stands now, kept up to date by the service itself: each change arrives with the cases as they became, and lists
 * take them over. Without a stream the summary is asked every half minute, and `since` is undefined.
 */
export function useLiveBoard() {
  const queries = useQueryClient();
  const [since, setSince] = useState<string>();
  const board = useQuery({ ...boardQuery, refetchInterval: since === undefined ? 30_000 : false });

  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const stream = new EventSource(STREAM);
    let lostAt: number | undefined;
    stream.onmessage = (message: MessageEvent<string>) => {
      const news = JSON.parse(message.data) as BoardNews;
      const missed = lostAt !== undefined && performance.now() - lostAt > GAP;
      lostAt = undefined;
      if (news.board) takeOver(queries, news.board);
      if (news.readAnew || missed) LISTS.forEach((queryKey) => void queries.invalidateQueries({ queryKey }));
      else news.cases.forEach((one) => placeCase(queries, one));
      // Only these can have changed what is promised and not done.
      if (news.cases.some((one) => one.phase === 'MEASURES' || one.state !== 'OPEN')) {
        void queries.invalidateQueries(measuresQuery);
      }
      setSince(now().toISOString());
    };
    // The browser comes back by itself; until then we ask.
    stream.onerror = () => {
      lostAt ??= performance.now();
      setSince(undefined);
    };
    return () => stream.close();
  }, [queries]);

  return { board, since };
}

/** Takes the sums over, and reads anew what only this viewer's own sums tell of. */
function takeOver(queries: QueryClient, next: BoardSummary) {
  const before = queries.getQueryData<BoardSummary>(boardQuery.queryKey);
  queries.setQueryData(boardQuery.queryKey, next);
  if (before === undefined) return;
  if (before.unseen !== next.unseen) void queries.invalidateQueries(attentionQuery);
  if (before.signals !== next.signals) void queries.invalidateQueries({ queryKey: ['complaint', 'signals'] });
  if (before.measuresOverdue !== next.measuresOverdue) void queries.invalidateQueries(measuresQuery);
}
