import { useState } from 'react';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ComplaintId } from '@shared/api/ids';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { ErrorCard } from '@shared/view/ErrorCard';
import { Page } from '@shared/view/Page';
import { Waiting } from '@shared/view/Waiting';
import { CaseDetail } from './CaseDetail';
import { CaseFilters } from './CaseFilters';
import { CaseTable } from './CaseTable';
import { filterIn } from './filter';
import { casesQuery } from './queries';

/** Complaints, questions, suggestions and wishes that one may see. */
export function CasesPage() {
  const { text } = useTexts();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<ComplaintId | null>(null);
  const cases = useInfiniteQuery(casesQuery(filterIn(search)));
  const found = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={text('room.cases')} aside={<CaseFilters search={search} onChange={setSearch} />}>
      {cases.isPending && <Waiting height={320} />}
      {cases.isError && <ErrorCard error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isSuccess && found.length === 0 && (
        <EmptyState title={text('cases.empty')}>{text('cases.empty.why')}</EmptyState>
      )}
      {found.length > 0 && <CaseTable cases={found} onOpen={setOpened} />}
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
      {opened && <CaseDetail id={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
