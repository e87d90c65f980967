import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { SessionGate } from '@shared/session/SessionGate';
import { SkipLink } from '@shared/view/SkipLink';
import { Waiting } from '@shared/view/Waiting';
import { Rail } from './Rail';
import { SignedOut } from './SignedOut';
import styles from './Frame.module.css';

/** The rail of one's rooms, and the room. */
export function Frame() {
  return (
    <SessionGate signedOut={(ended) => <SignedOut ended={ended} />}>
      <SkipLink />
      <div className={styles.frame}>
        <Rail />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Suspense fallback={<Waiting height={320} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </SessionGate>
  );
}
