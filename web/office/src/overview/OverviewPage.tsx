import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { BoardSummary } from '@shared/api/complaintBoard';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { Attention } from '../live/Attention';
import { LiveStamp } from '../live/LiveStamp';
import { Tiles } from '../live/Tiles';
import { useLiveBoard } from '../live/useLiveBoard';
import { SignalKinds } from '../signal/SignalKinds';
import { ForecastTable } from './ForecastTable';
import { LocationRates } from './LocationRates';
import { weeksQuery } from './queries';
import { WeekCharts } from './WeekCharts';
import styles from './Overview.module.css';

/** What is late, where, and whether it gets better: live, each figure with how it is counted. */
export function OverviewPage() {
  const { text } = useTexts();
  const { board, since } = useLiveBoard();
  const weeks = useQuery(weeksQuery);
  const coordinator = useRoles('complaint-coordinator');
  return (
    <Page
      title={text('room.overview')}
      lead={<LiveStamp since={since} />}
      aside={<Link to="/reports">{text('overview.reports')}</Link>}
    >
      {!coordinator && <Attention />}
      <QueryView query={board} height={140}>
        {(found) => (
          <>
            <Tiles board={found} />
            <InAll board={found} mayOpen={coordinator} />
          </>
        )}
      </QueryView>
      <QueryView query={weeks} height={260}>
        {(found) => <WeekCharts weeks={found} />}
      </QueryView>
      <div className={styles.pair}>
        <LocationRates mayOpen={coordinator} />
        <ForecastTable />
      </div>
      <SignalKinds chosen={undefined} />
    </Page>
  );
}

/** The other figures of now, in a sentence each. */
function InAll({ board, mayOpen }: { board: BoardSummary; mayOpen: boolean }) {
  const { text } = useTexts();
  const lines: [string, string][] = [
    ['/measures', text('overview.measures', { n: board.measuresOverdue })],
    ['/cases', text('overview.unassigned', { n: board.unassigned })],
    ['/signals', text('overview.signals', { n: board.signals })],
  ];
  return (
    <ul className={`pl-list ${styles.lines}`}>
      {lines.map(([to, words]) => (
        <li key={to}>{mayOpen ? <Link to={to}>{words}</Link> : words}</li>
      ))}
    </ul>
  );
}
