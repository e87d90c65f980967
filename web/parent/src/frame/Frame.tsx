import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { SessionGate } from '@shared/session/SessionGate';
import { SkipLink } from '@shared/view/SkipLink';
import { Waiting } from '@shared/view/Waiting';
import { explanationTexts } from '@shared/language/explanations';
import { later } from '@shared/view/page';
import { ChildChips } from '../household/ChildChips';
import { Family } from '../household/Family';
import { QueueBar } from '../absence/QueueBar';
import { Header } from './Header';
import { SignedOut } from './SignedOut';
import { Tabs } from './Tabs';
import styles from './Frame.module.css';

const DaySheet = later(async () => (await import('../day/DaySheet')).DaySheet, explanationTexts);

/** What stands around every page: head, tabs, and the sheet of a day above whatever page it was opened from. */
export function Frame() {
  return (
    <SessionGate signedOut={(ended) => <SignedOut ended={ended} />}>
      <SkipLink />
      <Header />
      <Tabs />
      <main id="main" tabIndex={-1} className={styles.main}>
        <QueueBar />
        <Family>
          <ChildChips />
          <Suspense fallback={<Waiting height={320} />}>
            <Outlet />
          </Suspense>
          <Suspense>
            <DaySheet />
          </Suspense>
        </Family>
      </main>
      <ScrollRestoration />
    </SessionGate>
  );
}
