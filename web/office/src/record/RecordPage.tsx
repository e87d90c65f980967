import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { RecordId } from '@shared/api/ids';
import type { RestrictedRecord } from '@shared/api/restrictedRecord';
import { Documents } from '@shared/complaint/Documents';
import { useCode } from '@shared/explanation/useCode';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { RecordForm } from './RecordForm';
import { recordQuery } from './queries';
import styles from '../case/Case.module.css';

const PARTS: Record<string, TextKey> = {
  subject: 'cases.subject',
  text: 'case.written',
  wish: 'cases.wish',
  replyTo: 'cases.reply-to',
  telephone: 'entry.telephone',
};

/** One restricted record: what the case held when it left, and what its officers noted since. */
export function RecordPage() {
  const id = useParams().id as RecordId;
  const { text } = useTexts();
  const record = useQuery(recordQuery(id));
  return (
    <Page
      title={text('record.title', { number: record.data?.number ?? '' })}
      aside={<Link to="/records">{text('record.back')}</Link>}
    >
      <Notice tone="warn">{text('record.watched')}</Notice>
      <QueryView query={record} height={320}>
        {(found) => <Shown record={found} />}
      </QueryView>
    </Page>
  );
}

function Shown({ record }: { record: RestrictedRecord }) {
  const { text, notation } = useTexts();
  const word = useCode();
  const [done, setDone] = useState('');
  const content = record.content ?? {};
  return (
    <>
      <div role="status">{done && <Notice tone="good">{done}</Notice>}</div>
      <Card aria-labelledby="left">
        <h2 id="left" className={styles.heading}>
          {word(record.route)}
        </h2>
        <p>
          {text(record.whole ? 'record.whole' : 'record.part', {
            moment: notation.moment(record.openedAt),
            location: record.location ?? '–',
          })}
        </p>
        <dl className={styles.facts}>
          {Object.entries(PARTS).map(([name, label]) =>
            typeof content[name] === 'string' ? (
              <div key={name}>
                <dt>{text(label)}</dt>
                <dd className={styles.kept}>{content[name]}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </Card>
      {record.documents && record.documents.length > 0 && (
        <Card aria-labelledby="files">
          <h2 id="files" className={styles.heading}>
            {text('record.files')}
          </h2>
          <p>{text('record.files.watched')}</p>
          <Documents of={`restricted-records/${record.id}/documents`} documents={record.documents} />
        </Card>
      )}
      <Card aria-labelledby="notes">
        <h2 id="notes" className={styles.heading}>
          {text('record.notes')}
        </h2>
        <ul className="pl-list">
          {record.notes?.map((note) => (
            <li key={note.at}>
              <time dateTime={note.at} className="pl-soft">
                {notation.moment(note.at)}
              </time>
              <p className={styles.kept}>{note.note}</p>
            </li>
          ))}
        </ul>
        {record.closedAt ? (
          <p>{text('record.closed', { moment: notation.moment(record.closedAt) })}</p>
        ) : (
          <RecordForm id={record.id} onDone={setDone} />
        )}
      </Card>
    </>
  );
}
