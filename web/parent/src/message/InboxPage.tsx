import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { MessageCard } from './MessageCard';
import { messagesQuery } from './queries';
import styles from './Messages.module.css';

/** All messages, newest first. */
export function InboxPage() {
  const { text, language } = useTexts();
  const messages = useQuery(messagesQuery(language));
  return (
    <Page title={text('inbox.title')}>
      <QueryView query={messages} height={320} otherwise={text('today.absence-works')}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('inbox.empty')}>{text('inbox.empty.why')}</EmptyState>
          ) : (
            <ul className={`pl-list ${styles.list}`}>
              {found.map((message) => (
                <MessageCard key={message.id} message={message} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}
