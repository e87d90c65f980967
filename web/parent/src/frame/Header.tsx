import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { unreadQuery } from '../message/queries';
import { AccountMenu } from './AccountMenu';
import { Brand } from './Brand';
import styles from './Frame.module.css';

/** Bell and avatar, on every page at the same place. */
export function Header() {
  const { text } = useTexts();
  const unread = useQuery(unreadQuery).data ?? 0;
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <Brand />
        Plekje
      </Link>
      <Link to="/inbox" className={styles.round} aria-label={text('frame.inbox', { n: unread })}>
        <Icon name="bell" size={24} />
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {unread}
          </span>
        )}
      </Link>
      <AccountMenu />
    </header>
  );
}
