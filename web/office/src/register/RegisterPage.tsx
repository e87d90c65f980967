import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { problemIn } from '@shared/api/problem';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { ImportRegister } from './ImportRegister';
import { registerTableQuery, registerYearsQuery } from './queries';
import { RegisterReport } from './RegisterReport';
import { RemoveRows } from './RemoveRows';

/** The first year whose annual report is at hand. */
const REPORTED_YEAR = 2024;
const NOT_FOUND = 404;

/** A year's complaints as the annual report counts them, and what in that report does not add up. */
export function RegisterPage() {
  const { text } = useTexts();
  const navigate = useNavigate();
  const coordinator = useRoles('complaint-coordinator');
  const known = useQuery(registerYearsQuery).data ?? [];
  const year = Number(useParams().year ?? known[0]?.year ?? REPORTED_YEAR);
  const table = useQuery(registerTableQuery(year));
  const years = [...new Set([...known.map((one) => one.year), year, REPORTED_YEAR])].sort((a, b) => b - a);
  const absent = table.isError && problemIn(table.error).status === NOT_FOUND;
  return (
    <Page
      title={text('register.title', { year: String(year) })}
      lead={text('register.lead')}
      aside={
        years.length > 1 && (
          <NativeSelect
            label={text('cases.year')}
            value={String(year)}
            onChange={(event) => void navigate(`/registers/${event.currentTarget.value}`)}
            data={years.map(String)}
          />
        )
      }
    >
      {absent ? (
        <EmptyState title={text('register.none', { year: String(year) })}>
          {text('register.none.why')}
        </EmptyState>
      ) : (
        <QueryView query={table} height={480}>
          {(found) => <RegisterReport table={found} />}
        </QueryView>
      )}
      {coordinator && <ImportRegister year={year} />}
      {coordinator && !absent && <RemoveRows year={year} />}
    </Page>
  );
}
