import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { messagesQuery } from './queries';
import styles from './Messages.module.css';

const MOST = 2;

/** Messages that were not read yet, on top of the day; without them, or without an answer, nothing is missed here. */
export function UnreadCards() {
  const { text, language } = useTexts();
  const messages = useQuery(messagesQuery(language));
  const unread = (messages.data ?? []).filter((message) => !message.readAt);
  if (unread.length === 0) return null;
  return (
    <section aria-label={text('inbox.unread')}>
      <ul className={`pl-list ${styles.cards}`}>
        {unread.slice(0, MOST).map((message) => (
          <li key={message.id}>
            <Link to={`/inbox#${message.id}`} className={styles.card}>
              <Icon name="bell" size={20} />
              <span>{message.title}</span>
              <Icon name="right" size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
