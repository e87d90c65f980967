import { Button, SegmentedControl } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { Attention } from '../live/Attention';
import { LiveStamp } from '../live/LiveStamp';
import { Tiles } from '../live/Tiles';
import { useLiveBoard } from '../live/useLiveBoard';
import { CaseBoard } from './CaseBoard';
import { CaseFilters } from './CaseFilters';
import { CaseList } from './CaseList';
import { filterIn } from './filter';

/** Complaints, questions, suggestions and wishes that one may see: by what they wait for, or as a table. */
export function CasesPage() {
  const { text } = useTexts();
  const [search, setSearch] = useSearchParams();
  const { board, since } = useLiveBoard();
  const coordinator = useRoles('complaint-coordinator');
  const filter = filterIn(search);
  const asTable = search.get('view') === 'table' || filter.phase !== undefined || filter.number !== undefined;

  const show = (view: string) => {
    const changed = new URLSearchParams(search);
    changed.delete('phase');
    changed.delete('number');
    if (view === 'table') changed.set('view', view);
    else changed.delete('view');
    setSearch(changed);
  };

  return (
    <Page
      title={text('room.cases')}
      lead={<LiveStamp since={since} />}
      aside={
        coordinator && (
          <Button component={Link} to="/cases/new" variant="default">
            {text('cases.enter')}
          </Button>
        )
      }
    >
      <Attention />
      <QueryView query={board} height={120}>
        {(found) => <Tiles board={found} />}
      </QueryView>
      <CaseFilters search={search} onChange={setSearch}>
        <SegmentedControl
          aria-label={text('cases.view')}
          value={asTable ? 'table' : 'board'}
          onChange={show}
          data={[
            { value: 'board', label: text('cases.board') },
            { value: 'table', label: text('cases.table') },
          ]}
        />
      </CaseFilters>
      {asTable ? (
        <CaseList filter={filter} />
      ) : (
        <CaseBoard filter={filter} phases={board.data?.phases ?? []} />
      )}
    </Page>
  );
}
