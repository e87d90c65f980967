import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import type { ComplaintId } from '@shared/api/ids';
import { Documents } from '@shared/complaint/Documents';
import { KINDS } from '@shared/complaint/kinds';
import { PromiseBadge } from '@shared/complaint/PromiseBadge';
import { Timeline } from '@shared/complaint/Timeline';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { AttachFile } from './AttachFile';
import { CaseChanges } from './CaseChanges';
import { CaseState } from './CaseItem';
import { MeasureList } from './MeasureList';
import { ReplyForm } from './ReplyForm';
import { caseQuery } from './queries';
import styles from './Complaint.module.css';

/** One's own case: what we promised and did, who has it, and what one can still say or change. */
export function CasePage() {
  const id = useParams().id as ComplaintId;
  const { text } = useTexts();
  const found = useQuery(caseQuery(id));
  return (
    <Page
      title={found.data?.subject ?? text('case.title')}
      lead={found.data && `${text(KINDS[found.data.kind].word)} ${found.data.number}`}
      aside={<Link to="/help">{text('help.back')}</Link>}
    >
      <QueryView query={found} height={480}>
        {(detail) => <Shown detail={detail} />}
      </QueryView>
    </Page>
  );
}

function Shown({ detail }: { detail: ComplaintDetail }) {
  const { text } = useTexts();
  const [done, setDone] = useState('');
  const open = detail.state === 'OPEN';
  return (
    <>
      <div role="status">{done && <Notice tone="good">{done}</Notice>}</div>
      <Card aria-labelledby="standing">
        <div className={styles.caseHead}>
          <h2 id="standing" className={styles.heading}>
            {text('case.standing')}
          </h2>
          <CaseState state={detail.state} />
        </div>
        <p>
          <Owner detail={detail} />
        </p>
        <ul className={`pl-list ${styles.promises}`}>
          {detail.clocks.map((clock) => (
            <li key={clock.clock}>
              <PromiseBadge clock={clock} kind={detail.kind} />
              <Why detail={detail} clock={clock.clock} />
            </li>
          ))}
        </ul>
        {detail.late && <ExplanationTree explanation={detail.why} open />}
      </Card>
      {detail.solution && (
        <Card aria-labelledby="solution">
          <h2 id="solution" className={styles.heading}>
            {text('case.solution')}
          </h2>
          <p className={styles.words}>{detail.solution}</p>
        </Card>
      )}
      <MeasureList measures={detail.measures} />
      <Card aria-labelledby="files">
        <h2 id="files" className={styles.heading}>
          {text('case.files')}
        </h2>
        {detail.documents.length === 0 && <p className="pl-soft">{text('case.files.none')}</p>}
        <Documents of={`documents/${detail.id}`} documents={detail.documents} />
        {open && <AttachFile id={detail.id} />}
      </Card>
      <Card aria-labelledby="timeline">
        <h2 id="timeline" className={styles.heading}>
          {text('timeline.label')}
        </h2>
        <div className={styles.timeline}>
          <Timeline moments={detail.timeline} own />
        </div>
        {open && <ReplyForm id={detail.id} onDone={() => setDone(text('case.replied'))} />}
      </Card>
      <Card aria-labelledby="written">
        <h2 id="written" className={styles.heading}>
          {text('case.written')}
        </h2>
        {detail.text && <p className={styles.words}>{detail.text}</p>}
        {detail.wish && (
          <p>
            <strong>{text('case.wished')}</strong> {detail.wish}
          </p>
        )}
        {open && !detail.verdict && <CaseChanges detail={detail} onDone={setDone} />}
      </Card>
      {detail.kind === 'COMPLAINT' && detail.external && (
        <Card>
          <ExplanationTree explanation={detail.external} />
        </Card>
      )}
    </>
  );
}

/** Who has it, by name as soon as there is one. */
function Owner({ detail }: { detail: ComplaintDetail }) {
  const { text } = useTexts();
  if (detail.state !== 'OPEN') return null;
  return detail.owner?.name
    ? text('case.owner', { name: detail.owner.name, job: detail.owner.job ?? '' })
    : text('case.owner.none');
}

function Why({ detail, clock }: { detail: ComplaintDetail; clock: string }) {
  const told = detail.promises.find((promise) => promise.clock === clock);
  return told && <ExplanationTree explanation={told.why} />;
}
