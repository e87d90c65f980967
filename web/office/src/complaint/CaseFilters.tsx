import type { ReactNode } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComplaintCategory, ComplaintKind } from '@shared/api/complaint';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { KINDS } from '@shared/complaint/kinds';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { colleaguesQuery } from './queries';
import { CATEGORY_WORDS } from './words';
import styles from './Cases.module.css';

const YEARS_BACK = 3;

interface CaseFiltersProps {
  search: URLSearchParams;
  onChange: (search: URLSearchParams) => void;
  /** Beside the filters. */
  children?: ReactNode;
}

export function CaseFilters({ search, onChange, children }: CaseFiltersProps) {
  const { text } = useTexts();
  const { account } = useSession();
  const colleagues = useQuery(colleaguesQuery).data ?? [];
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));

  const change = (name: string, value: string) => {
    const changed = new URLSearchParams(search);
    if (value) changed.set(name, value);
    else changed.delete(name);
    onChange(changed);
  };

  const filter = (name: string, label: string, choices: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      label={label}
      value={search.get(name) ?? ''}
      onChange={(event) => change(name, event.currentTarget.value)}
      data={[{ value: '', label: text('cases.all') }, ...choices]}
    />
  );

  return (
    <div className={styles.filters} role="search">
      {children}
      <TextInput
        size="xs"
        label={text('cases.find-number')}
        placeholder="K-2026-000123"
        defaultValue={search.get('number') ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Enter') change('number', numberIn(event.currentTarget.value));
        }}
        onBlur={(event) => change('number', numberIn(event.currentTarget.value))}
      />
      {filter('owner', text('cases.owner'), [
        { value: account, label: text('cases.mine') },
        ...colleagues
          .filter((one) => one.account !== account)
          .map((one) => ({ value: one.account, label: one.name })),
      ])}
      {filter(
        'kind',
        text('cases.kind'),
        (Object.keys(KINDS) as ComplaintKind[]).map((kind) => ({
          value: kind,
          label: text(KINDS[kind].word),
        })),
      )}
      {filter(
        'category',
        text('cases.category'),
        (Object.keys(CATEGORY_WORDS) as ComplaintCategory[]).map((category) => ({
          value: category,
          label: text(CATEGORY_WORDS[category]),
        })),
      )}
      {filter(
        'year',
        text('cases.year'),
        years.map((year) => ({ value: year, label: year })),
      )}
      {filter('broken', text('cases.promises'), [{ value: 'true', label: text('cases.broken') }])}
    </div>
  );
}

/** A whole number of a case, as people quote it; nothing for anything else. */
function numberIn(typed: string): string {
  const found = /^K-?(\d{4})-?(\d{1,9})$/i.exec(typed.trim());
  return found ? `K-${found[1]}-${(found[2] ?? '').padStart(6, '0')}` : '';
}
