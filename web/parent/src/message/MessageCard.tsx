import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Message } from '@shared/api/notification';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import { useConfirmMessage, useReadMessage } from './queries';
import styles from './Messages.module.css';

/** A new contract: under its sentence stand the days, which one came to read. */
const WITH_DETAILS = 'CONTRACT_SIGNED';
const OWN_PAGES = '/parent';

/** One message: whole, with its reason; one says oneself that it was read. */
export function MessageCard({ message }: { message: Message }) {
  const { text, notation } = useTexts();
  const unread = !message.readAt;
  const title = `message-${message.id}`;
  return (
    <li id={message.id} className={styles.message} data-unread={unread || undefined}>
      <article aria-labelledby={title}>
        <div className={styles.head}>
          <time dateTime={message.at} className="pl-soft pl-small">
            {notation.shortMoment(message.at)}
          </time>
          {unread && <Pill tone="primary">{text('inbox.new')}</Pill>}
        </div>
        <h2 id={title}>{message.title}</h2>
        <p className={styles.body}>{message.body}</p>
        {message.why && <ExplanationTree explanation={message.why} open={message.kind === WITH_DETAILS} />}
        <div className={styles.actions}>
          {message.link && (
            <Link to={ownPage(message.link)} className={styles.link}>
              {text('inbox.look')}
            </Link>
          )}
          <Answer message={message} />
        </div>
      </article>
    </li>
  );
}

/** What one can say of a message: that one read it, or, where that is asked, that one knows. */
function Answer({ message }: { message: Message }) {
  const { text, notation } = useTexts();
  const read = useReadMessage();
  const confirm = useConfirmMessage();
  if (message.confirmedAt)
    return (
      <Pill tone="good" icon="check">
        {text('inbox.confirmed', { at: notation.shortMoment(message.confirmedAt) })}
      </Pill>
    );
  if (message.asksToConfirm)
    return (
      <Button loading={confirm.isPending} onClick={() => confirm.mutate(message.id)}>
        {text('inbox.confirm')}
      </Button>
    );
  if (message.readAt) return null;
  return (
    <Button variant="default" loading={read.isPending} onClick={() => read.mutate(message.id)}>
      {text('inbox.mark-read')}
    </Button>
  );
}

/** A link of a message names a page from the root of the house; the router counts from the app. */
function ownPage(link: string): string {
  return link.startsWith(OWN_PAGES) ? link.slice(OWN_PAGES.length) || '/' : link;
}
