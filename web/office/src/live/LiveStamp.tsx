import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import styles from './Live.module.css';

/** Says that what stands here is kept up to date, and since when it stands so. */
export function LiveStamp({ since }: { since: string | undefined }) {
  const { text, notation } = useTexts();
  return (
    <span className={styles.stamp} data-live={since !== undefined || undefined}>
      <Icon name="clock" size={16} />
      {since === undefined ? text('live.asking') : text('live.since', { time: notation.time(since) })}
    </span>
  );
}
