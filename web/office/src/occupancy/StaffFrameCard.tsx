import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { LocationId } from '@shared/api/ids';
import type { StaffFrame } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { Card } from '@shared/view/Card';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { staffFrameQuery } from './queries';
import { StaffFrameForm } from './StaffFrameForm';
import { CARE_WORDS, SECOND_ADULT_WORDS } from './words';
import styles from './Staffing.module.css';

/** What the plan of a location says: when there may be fewer staff than needed, and who comes when somebody is alone. */
export function StaffFrameCard({ location }: { location: LocationId }) {
  const { text } = useTexts();
  const { roles } = useSession();
  const frame = useQuery(staffFrameQuery(location));
  const [editing, setEditing] = useState(false);
  const maySet = roles.includes('planner') || roles.includes('location-manager');
  return (
    <Card aria-labelledby="staff-frame">
      <h2 id="staff-frame" className={styles.heading}>
        {text('staff-frame.title')}
      </h2>
      <QueryView query={frame} height={120}>
        {(found) => (
          <>
            <Frame frame={found} />
            {maySet && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {text('staff-frame.change')}
              </Button>
            )}
            {editing && (
              <Sheet from="middle" title={text('staff-frame.title')} onClose={() => setEditing(false)}>
                <StaffFrameForm location={location} frame={found} onDone={() => setEditing(false)} />
              </Sheet>
            )}
          </>
        )}
      </QueryView>
    </Card>
  );
}

function Frame({ frame }: { frame: StaffFrame }) {
  const { text, notation } = useTexts();
  return (
    <>
      {frame.windows.length === 0 ? (
        <p>{text('staff-frame.no-times')}</p>
      ) : (
        <ul className="pl-list">
          {frame.windows.map((window) => (
            <li key={`${window.care} ${window.weekday} ${window.freeDay} ${window.from}`}>
              {text('staff-frame.time', {
                weekday: notation.weekday(window.weekday, 'long'),
                from: window.from,
                until: window.until,
                care: text(CARE_WORDS[window.care]),
                free: String(window.care === 'AROUND_SCHOOL' && window.freeDay),
              })}
            </li>
          ))}
        </ul>
      )}
      <p>{text(SECOND_ADULT_WORDS[frame.secondAdult])}</p>
    </>
  );
}
