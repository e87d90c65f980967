import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { cancelWaiting, onWaitingChange, sendWaiting, waitingAbsences } from './queue';
import styles from './QueueBar.module.css';

const RETRY_MILLIS = 20_000;

/** Absences that wait for a connection; they go out at start, when the connection is back, and on coming back here. */
export function QueueBar() {
  const { text, notation } = useTexts();
  const queries = useQueryClient();
  const waiting = useSyncExternalStore(onWaitingChange, waitingAbsences);

  useEffect(() => {
    const send = () => {
      if (document.visibilityState === 'hidden') return;
      const before = waitingAbsences().length;
      void sendWaiting().then(() => {
        if (waitingAbsences().length < before) void queries.invalidateQueries();
      });
    };
    send();
    const timer = setInterval(() => waitingAbsences().length > 0 && send(), RETRY_MILLIS);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [queries]);

  return (
    <div role="status">
      {waiting.length > 0 && (
        <div className={styles.bar}>
          <Notice tone="warn" title={text('queue.waiting', { n: waiting.length })}>
            <ul className="pl-list">
              {waiting.map((item) => (
                <li key={item.key} className={styles.item}>
                  {text('queue.item', {
                    child: item.firstName,
                    day: notation.shortDate(item.day),
                    time: notation.time(item.tappedAt),
                  })}
                  <Button variant="subtle" color="dark" onClick={() => void cancelWaiting(item.key)}>
                    {text('queue.cancel')}
                  </Button>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </div>
  );
}
