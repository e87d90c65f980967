import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { useLiveBoard } from '../live/useLiveBoard';
import { LiveStamp } from '../live/LiveStamp';
import { signalsQuery } from './queries';
import { SignalCard } from './SignalCard';
import { SignalKinds } from './SignalKinds';
import styles from './Signal.module.css';

type View = 'open' | 'snoozed' | 'cleared';

/** Conditions that led to real complaints, shown before the complaint comes. */
export function SignalsPage() {
  const { text } = useTexts();
  const [search, setSearch] = useSearchParams();
  const { since } = useLiveBoard();
  const [done, setDone] = useState('');
  const view = (search.get('view') ?? 'open') as View;
  const kind = search.get('kind') ?? undefined;
  const signals = useQuery(signalsQuery({ kind, cleared: view === 'cleared', snoozed: view === 'snoozed' }));

  const change = (name: string, value: string | undefined) => {
    const changed = new URLSearchParams(search);
    if (value) changed.set(name, value);
    else changed.delete(name);
    setSearch(changed);
  };

  return (
    <Page title={text('room.signals')} lead={<LiveStamp since={since} />}>
      <p>{text('signals.lead')}</p>
      <div role="status">{done && <Notice tone="good">{done}</Notice>}</div>
      <SegmentedControl
        aria-label={text('signals.view')}
        className={styles.view}
        value={view}
        onChange={(chosen) => change('view', chosen === 'open' ? undefined : chosen)}
        data={[
          { value: 'open' as const, label: text('signals.open') },
          { value: 'snoozed' as const, label: text('signals.snoozed') },
          { value: 'cleared' as const, label: text('signals.cleared') },
        ]}
      />
      <QueryView query={signals} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('signals.empty')}>{text('signals.empty.why')}</EmptyState>
          ) : (
            <ul className={`pl-list ${styles.cards}`}>
              {found
                .filter((one) => view !== 'snoozed' || one.snoozedUntil)
                .map((one) => (
                  <SignalCard key={one.id} signal={one} onDone={setDone} />
                ))}
            </ul>
          )
        }
      </QueryView>
      <SignalKinds chosen={kind} onChoose={(chosen) => change('kind', chosen)} />
    </Page>
  );
}
