import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Dispute } from '@shared/api/complaintReport';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { EmptyState } from '@shared/view/EmptyState';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { DisputeForm } from './DisputeForm';
import { DisputeSheet } from './DisputeSheet';
import { DisputeTable } from './DisputeTable';
import { disputesQuery } from './queries';
import styles from '../complaint/Cases.module.css';

const YEARS_BACK = 3;

/** Disputes outside, with and without a case of ours; for finance those with something to refund. */
export function DisputesPage() {
  const { text } = useTexts();
  const coordinator = useRoles('complaint-coordinator');
  const seesAll = useRoles('complaint-coordinator', 'board');
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || undefined;
  const disputes = useQuery(disputesQuery(year));
  const [opened, setOpened] = useState<Dispute | 'new' | null>(null);
  const [done, setDone] = useState('');
  const close = () => setOpened(null);
  const finish = (words: string) => {
    close();
    setDone(words);
  };
  return (
    <Page
      title={text('room.disputes')}
      lead={text(seesAll ? 'disputes.lead' : 'disputes.lead.refunds')}
      aside={
        coordinator && (
          <Button variant="default" onClick={() => setOpened('new')}>
            {text('disputes.enter')}
          </Button>
        )
      }
    >
      <div role="status">{done && <Notice tone="good">{done}</Notice>}</div>
      <div className={styles.filters} role="search">
        <YearChoice
          value={year}
          onChange={(chosen) => setSearch(chosen === '' ? {} : { year: chosen }, { replace: true })}
        />
      </div>
      <QueryView query={disputes} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              title={
                year === undefined
                  ? text('disputes.empty')
                  : text('disputes.empty.year', { year: String(year) })
              }
            >
              {text(seesAll ? 'disputes.empty.why' : 'disputes.empty.refunds')}
            </EmptyState>
          ) : (
            <DisputeTable disputes={found} onOpen={setOpened} />
          )
        }
      </QueryView>
      {opened === 'new' && (
        <Sheet from="middle" title={text('disputes.enter')} onClose={close}>
          <p>{text('disputes.enter.when')}</p>
          <DisputeForm
            body="DISPUTES_COMMITTEE"
            entityKnown={false}
            onDone={() => finish(text('disputes.entered'))}
          />
        </Sheet>
      )}
      {opened !== null && opened !== 'new' && (
        <DisputeSheet dispute={opened} onClose={close} onDone={finish} />
      )}
    </Page>
  );
}

/** The year of submission: the last few, or all. */
function YearChoice({ value, onChange }: { value?: number; onChange: (year: string) => void }) {
  const { text } = useTexts();
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const years = new Set(Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back));
  if (value !== undefined) years.add(value);
  return (
    <NativeSelect
      size="xs"
      label={text('disputes.year')}
      value={value === undefined ? '' : String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: text('cases.all') },
        ...[...years].sort((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) })),
      ]}
    />
  );
}
