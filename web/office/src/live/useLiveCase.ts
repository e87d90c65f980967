import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import type { ComplaintId } from '@shared/api/ids';
import { aroundQuery, caseQuery } from '../case/queries';
import { caseDisputesQuery } from '../dispute/queries';

/** Keeps the page of a case up to date: the service sends the case as it becomes, so nobody has to read it again. */
export function useLiveCase(id: ComplaintId) {
  const queries = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const stream = new EventSource(`/api/complaint/complaints/${id}/stream`);
    stream.onmessage = (message: MessageEvent<string>) => {
      const next = JSON.parse(message.data) as ComplaintDetail;
      const before = queries.getQueryData<ComplaintDetail>(caseQuery(id).queryKey);
      // One's own deed may have been read already when an older state arrives.
      if (before !== undefined && before.version >= next.version) return;
      queries.setQueryData(caseQuery(id).queryKey, next);
      if (before === undefined) return;
      void queries.invalidateQueries(aroundQuery(id));
      void queries.invalidateQueries(caseDisputesQuery(id));
    };
    return () => stream.close();
  }, [queries, id]);
}
