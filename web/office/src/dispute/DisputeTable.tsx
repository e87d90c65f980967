import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Dispute } from '@shared/api/complaintReport';
import { useCode } from '@shared/explanation/useCode';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { Pill } from '@shared/view/Pill';
import { DataTable } from '../table/DataTable';
import { legalEntitiesQuery } from './queries';
import { SettleButton } from './SettleButton';
import { BODY_WORDS, byUrgency, isOwed } from './standing';

interface DisputeTableProps {
  disputes: Dispute[];
  onOpen: (dispute: Dispute) => void;
}

/** Disputes, what asks for something on top. The coordinator says how each ended; finance what it refunded. */
export function DisputeTable({ disputes, onOpen }: DisputeTableProps) {
  const { text, notation } = useTexts();
  const coordinator = useRoles('complaint-coordinator');
  const settles = useRoles('complaint-coordinator', 'finance');
  const entities = useQuery(legalEntitiesQuery).data ?? [];
  const nameOf = (code: string) => entities.find((entity) => entity.code === code)?.name ?? code;
  return (
    <DataTable title={text('room.disputes')}>
      <thead>
        <tr>
          <th scope="col">{text('dispute.file')}</th>
          <th scope="col">{text('disputes.at')}</th>
          <th scope="col">{text('disputes.against')}</th>
          <th scope="col">{text('dispute.submitted-on')}</th>
          <th scope="col">{text('disputes.case')}</th>
          <th scope="col">{text('disputes.outcome')}</th>
          <th scope="col">{text('disputes.refund')}</th>
          {settles && <th scope="col">{text('measure.settle')}</th>}
        </tr>
      </thead>
      <tbody>
        {byUrgency(disputes).map((dispute) => (
          <tr key={dispute.id}>
            <th scope="row">{dispute.fileNumber}</th>
            <td>{text(BODY_WORDS[dispute.body])}</td>
            <td>{nameOf(dispute.provider)}</td>
            <td>{notation.date(dispute.submittedOn)}</td>
            <td>
              <CaseOf dispute={dispute} opens={coordinator} />
            </td>
            <td>
              <Outcome dispute={dispute} />
            </td>
            <td>
              <Refund dispute={dispute} />
            </td>
            {settles && (
              <td>
                {(isOwed(dispute) || (coordinator && !dispute.outcome)) && (
                  <SettleButton dispute={dispute} onOpen={() => onOpen(dispute)} />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function CaseOf({ dispute, opens }: { dispute: Dispute; opens: boolean }) {
  const { text } = useTexts();
  if (!dispute.complaint) return <span className="pl-soft">{text('disputes.no-case')}</span>;
  return opens ? <Link to={`/cases/${dispute.complaint}`}>{dispute.number}</Link> : dispute.number;
}

function Outcome({ dispute }: { dispute: Dispute }) {
  const { text, notation } = useTexts();
  const word = useCode();
  if (!dispute.outcome) return <Pill tone="primary">{text('disputes.running')}</Pill>;
  return (
    <>
      {word(dispute.outcome)}
      {dispute.endedOn && (
        <>
          <br />
          <span className="pl-small pl-soft">{notation.date(dispute.endedOn)}</span>
        </>
      )}
    </>
  );
}

/** A task that stands out until the family has its money. */
function Refund({ dispute }: { dispute: Dispute }) {
  const { text, notation } = useTexts();
  if (typeof dispute.refundCents !== 'number') return '–';
  const amount = notation.money(dispute.refundCents);
  if (dispute.refundedOn) return text('dispute.refunded', { amount, day: notation.date(dispute.refundedOn) });
  return (
    <Pill tone="warn" icon="money">
      {text('disputes.owed', { amount })}
    </Pill>
  );
}
