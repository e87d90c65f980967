import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ComplaintFilter } from '@shared/api/complaint';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { ErrorCard } from '@shared/view/ErrorCard';
import { Waiting } from '@shared/view/Waiting';
import { CaseTable } from './CaseTable';
import { casesQuery } from './queries';

/** The cases as a table, newest first, a page at a time. */
export function CaseList({ filter }: { filter: ComplaintFilter }) {
  const { text } = useTexts();
  const cases = useInfiniteQuery(casesQuery(filter));
  const found = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {cases.isPending && <Waiting height={320} />}
      {cases.isError && <ErrorCard error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isSuccess && found.length === 0 && (
        <EmptyState title={text('cases.empty')}>{text('cases.empty.why')}</EmptyState>
      )}
      {found.length > 0 && <CaseTable cases={found} />}
      {cases.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={cases.isFetchingNextPage}
            onClick={() => void cases.fetchNextPage()}
          >
            {text('cases.more')}
          </Button>
        </div>
      )}
    </>
  );
}
