import { useQuery } from '@tanstack/react-query';
import type { ComplaintDetail } from '@shared/api/complaint';
import type { ComplaintId } from '@shared/api/ids';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { caseQuery } from './queries';
import styles from './Cases.module.css';

/** What was written, in the family's own words. */
export function CaseDetail({ id, onClose }: { id: ComplaintId; onClose: () => void }) {
  const { text } = useTexts();
  const found = useQuery(caseQuery(id));
  return (
    <Sheet from="middle" title={found.data?.subject ?? text('cases.opening')} onClose={onClose}>
      <QueryView query={found} height={200}>
        {(detail) => <Written detail={detail} />}
      </QueryView>
    </Sheet>
  );
}

function Written({ detail }: { detail: ComplaintDetail }) {
  const { text, notation } = useTexts();
  const facts: [string, string | null | undefined][] = [
    [text('cases.number'), detail.number],
    [text('cases.filed'), notation.moment(detail.filedAt)],
    [text('cases.event-on'), detail.eventOn && notation.date(detail.eventOn)],
    [text('cases.location'), detail.location?.name],
    [text('cases.child'), detail.child?.firstName],
    [text('cases.reply-to'), detail.replyTo ?? detail.telephone],
  ];
  return (
    <div className="pl-stack">
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <blockquote className={styles.words}>{detail.text}</blockquote>
      {detail.wish && (
        <p>
          <strong>{text('cases.wish')}</strong> {detail.wish}
        </p>
      )}
      <ExplanationTree explanation={detail.why} open />
    </div>
  );
}
