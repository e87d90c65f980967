import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import type { Dispute } from '@shared/api/complaintReport';
import { useCode } from '@shared/explanation/useCode';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { QueryView } from '@shared/view/QueryView';
import { DisputeSheet } from '../dispute/DisputeSheet';
import { caseDisputesQuery } from '../dispute/queries';
import { SettleButton } from '../dispute/SettleButton';
import { BODY_WORDS, isOwed } from '../dispute/standing';
import styles from './Case.module.css';

interface DisputesProps {
  detail: ComplaintDetail;
  onDone: (words: string) => void;
}

/** Where the family took the case outside, how that ended, and what we still owe because of it; nothing when nowhere. */
export function Disputes({ detail, onDone }: DisputesProps) {
  const { text } = useTexts();
  const disputes = useQuery(caseDisputesQuery(detail.id));
  const [opened, setOpened] = useState<Dispute | null>(null);
  const finish = (words: string) => {
    setOpened(null);
    onDone(words);
  };
  if (disputes.data?.length === 0) return null;
  return (
    <Card aria-labelledby="disputes">
      <h2 id="disputes" className={styles.heading}>
        {text('disputes.title')}
      </h2>
      <QueryView query={disputes} height={80}>
        {(found) => (
          <ul className={`pl-list ${styles.around}`}>
            {found.map((dispute) => (
              <Line key={dispute.id} dispute={dispute} onOpen={() => setOpened(dispute)} />
            ))}
          </ul>
        )}
      </QueryView>
      {opened && <DisputeSheet dispute={opened} onClose={() => setOpened(null)} onDone={finish} />}
    </Card>
  );
}

function Line({ dispute, onOpen }: { dispute: Dispute; onOpen: () => void }) {
  const { text } = useTexts();
  return (
    <li>
      <div>
        {text('dispute.at', { body: text(BODY_WORDS[dispute.body]), file: dispute.fileNumber })}
        <br />
        <span className="pl-small pl-soft">
          <How dispute={dispute} />
        </span>
      </div>
      {(!dispute.outcome || isOwed(dispute)) && <SettleButton dispute={dispute} onOpen={onOpen} />}
    </li>
  );
}

/** How it stands, in a sentence or two. */
function How({ dispute }: { dispute: Dispute }) {
  const { text, notation } = useTexts();
  const word = useCode();
  if (!dispute.outcome || !dispute.endedOn) {
    return text('dispute.runs', { day: notation.date(dispute.submittedOn) });
  }
  const ended = text('dispute.ended', {
    outcome: word(dispute.outcome),
    day: notation.date(dispute.endedOn),
  });
  if (typeof dispute.refundCents !== 'number') return ended;
  const amount = notation.money(dispute.refundCents);
  const refund = dispute.refundedOn
    ? text('dispute.refunded', { amount, day: notation.date(dispute.refundedOn) })
    : text('dispute.owed', { amount });
  return `${ended} ${refund}`;
}
