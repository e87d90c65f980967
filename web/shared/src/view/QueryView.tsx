import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { UNREACHABLE, problemIn } from '@shared/api/problem';
import { ErrorCard } from './ErrorCard';
import { StaleStamp } from './StaleStamp';
import { Waiting } from './Waiting';

interface QueryViewProps<T> {
  query: UseQueryResult<T>;
  /** Height of what will stand here. */
  height: number;
  otherwise?: string;
  children: (data: T) => ReactNode;
}

/** One card's worth of server state: loading, failed, or there; what was known stays in sight with its time. */
export function QueryView<T>({ query, height, otherwise, children }: QueryViewProps<T>) {
  if (query.data !== undefined) {
    const stale = query.isError && problemIn(query.error).status === UNREACHABLE;
    return (
      <>
        {stale && <StaleStamp since={query.dataUpdatedAt} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return <ErrorCard error={query.error} onRetry={() => void query.refetch()} otherwise={otherwise} />;
  }
  return <Waiting height={height} />;
}
