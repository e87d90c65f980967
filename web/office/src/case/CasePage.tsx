import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import type { ComplaintId } from '@shared/api/ids';
import { KINDS } from '@shared/complaint/kinds';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { Pill } from '@shared/view/Pill';
import { QueryView } from '@shared/view/QueryView';
import { PHASE_WORDS, STATE_WORDS, VERDICT_WORDS } from '../complaint/words';
import { useLiveCase } from '../live/useLiveCase';
import { Acts } from './Acts';
import { CaseFacts } from './CaseFacts';
import { CaseFiles } from './CaseFiles';
import { CaseHistory } from './CaseHistory';
import { CaseMeasures } from './CaseMeasures';
import { CasePromises } from './CasePromises';
import { Disputes } from './Disputes';
import { Around } from './Around';
import { caseQuery } from './queries';
import styles from './Case.module.css';

/** One case: what was written, what happened and is promised, and what can be done now. */
export function CasePage() {
  const id = useParams().id as ComplaintId;
  const { text } = useTexts();
  const found = useQuery(caseQuery(id));
  const coordinator = useRoles('complaint-coordinator');
  const [done, setDone] = useState('');
  useLiveCase(id);
  const title = found.data
    ? `${found.data.number} ${found.data.subject ?? text('cases.left')}`
    : text('cases.opening');
  return (
    <Page
      title={title}
      lead={found.data && <Standing detail={found.data} />}
      aside={<Link to="/cases">{text('case.back')}</Link>}
    >
      <div role="status">{done && <Notice tone="good">{done}</Notice>}</div>
      <QueryView query={found} height={480}>
        {(detail) => (
          <div className={styles.columns}>
            <div className="pl-stack">
              <CaseFacts detail={detail} />
            </div>
            <CaseHistory detail={detail} />
            <div className="pl-stack">
              <CasePromises detail={detail} />
              <Acts detail={detail} onDone={setDone} />
              <CaseMeasures detail={detail} onDone={setDone} />
              {coordinator && <Disputes detail={detail} onDone={setDone} />}
              <Around detail={detail} onDone={setDone} />
              <CaseFiles detail={detail} />
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

/** What it is and how far it has come. */
function Standing({ detail }: { detail: ComplaintDetail }) {
  const { text } = useTexts();
  return (
    <span className={styles.standing}>
      <Pill tone="plain">{text(KINDS[detail.kind].word)}</Pill>
      <Pill tone="primary">
        {text(detail.state === 'OPEN' ? PHASE_WORDS[detail.phase] : STATE_WORDS[detail.state])}
      </Pill>
      {detail.verdict && <Pill tone="primary">{text(VERDICT_WORDS[detail.verdict])}</Pill>}
      {detail.raised && (
        <Pill tone="warn" icon="warning">
          {text('cases.raised')}
        </Pill>
      )}
      {detail.late && <Pill tone="warn">{text('cases.late')}</Pill>}
    </span>
  );
}
