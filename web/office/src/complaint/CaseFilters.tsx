import { NativeSelect } from '@mantine/core';
import type { ComplaintCategory, ComplaintKind } from '@shared/api/complaint';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { KINDS } from '@shared/complaint/kinds';
import { useTexts } from '@shared/language/useTexts';
import { CATEGORY_WORDS } from './words';
import styles from './Cases.module.css';

const YEARS_BACK = 3;

interface CaseFiltersProps {
  search: URLSearchParams;
  onChange: (search: URLSearchParams) => void;
}

export function CaseFilters({ search, onChange }: CaseFiltersProps) {
  const { text } = useTexts();
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));

  const filter = (name: string, label: string, choices: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      label={label}
      value={search.get(name) ?? ''}
      onChange={(event) => {
        const changed = new URLSearchParams(search);
        if (event.currentTarget.value) changed.set(name, event.currentTarget.value);
        else changed.delete(name);
        onChange(changed);
      }}
      data={[{ value: '', label: text('cases.all') }, ...choices]}
    />
  );

  return (
    <div className={styles.filters}>
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
    </div>
  );
}
