import type { ComplaintDetail } from '@shared/api/complaintHandling';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { OwnerOf } from '../complaint/CaseCard';
import { CATEGORY_WORDS, CHANNEL_WORDS, RELATION_WORDS } from '../complaint/words';
import styles from './Case.module.css';

/** What was written, in the family's own words, and what is known around it. */
export function CaseFacts({ detail }: { detail: ComplaintDetail }) {
  const { text, notation } = useTexts();
  const facts: [string, string | null | undefined][] = [
    [text('cases.filed'), notation.moment(detail.filedAt)],
    [text('cases.channel'), text(CHANNEL_WORDS[detail.channel])],
    [
      text('cases.complainant'),
      [detail.complainant?.name, detail.relation && text(RELATION_WORDS[detail.relation])]
        .filter(Boolean)
        .join(', '),
    ],
    [text('cases.event-on'), detail.eventOn && notation.date(detail.eventOn)],
    [text('cases.location'), detail.location?.name],
    [text('cases.child'), detail.child?.firstName],
    [
      text('cases.category'),
      detail.category ? text(CATEGORY_WORDS[detail.category]) : text('cases.no-category'),
    ],
    [text('cases.reply-to'), detail.replyTo ?? detail.telephone],
  ];
  return (
    <Card aria-labelledby="written">
      <h2 id="written" className={styles.heading}>
        {text('case.written')}
      </h2>
      {detail.text ? (
        <blockquote className={styles.words}>{detail.text}</blockquote>
      ) : (
        <p>{text('case.written.left')}</p>
      )}
      {detail.wish && (
        <p>
          <strong>{text('cases.wish')}</strong> {detail.wish}
        </p>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{text('cases.owner')}</dt>
          <dd>
            <OwnerOf one={detail} />
          </dd>
        </div>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {detail.late && <ExplanationTree explanation={detail.why} open />}
    </Card>
  );
}
