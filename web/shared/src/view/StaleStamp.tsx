import { onServerClock } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from './Notice';

/** Says of which moment (ms since 1970, device) the shown state is, when newer is out of reach. */
export function StaleStamp({ since }: { since: number }) {
  const { text, notation } = useTexts();
  return (
    <Notice tone="warn" role="status">
      {text('stale.stamp', { time: notation.time(onServerClock(since).toISOString()) })}
    </Notice>
  );
}
