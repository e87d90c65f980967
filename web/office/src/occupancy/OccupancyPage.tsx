import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { dayOf, daysFrom, mondayOf, plusDays } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { LocationPicker } from '../location/LocationPicker';
import { locationsQuery } from '../location/queries';
import { useScope } from '../location/useScope';
import { LocationWeek } from './LocationWeek';
import styles from './Occupancy.module.css';

const DAYS_PER_WEEK = 7;
const FRIDAY = 4;
/** Below this the grid has no room; the list holds the same. */
const NARROW = '(max-width: 52rem)';

/** Seats and staff of a location, a week at a time. */
export function OccupancyPage() {
  const { text, notation } = useTexts();
  const today = dayOf(useNow());
  const [search, setSearch] = useSearchParams();
  const locations = useQuery(locationsQuery);
  const { location, choose } = useScope(locations.data ?? []);
  const monday = mondayOf(search.get('week') ?? today);
  const view = search.get('view') ?? (window.matchMedia(NARROW).matches ? 'list' : 'grid');

  const change = (name: string, value: string) =>
    setSearch((before) => {
      before.set(name, value);
      return before;
    });
  const onWeek = (step: number) => change('week', plusDays(monday, step * DAYS_PER_WEEK));

  return (
    <Page title={text('room.occupancy')} lead={text('occupancy.lead')}>
      <QueryView query={locations} height={320}>
        {(found) =>
          location === undefined ? (
            <EmptyState title={text('location.none')}>{text('location.none.why')}</EmptyState>
          ) : (
            <>
              <div className={styles.bar}>
                <LocationPicker locations={found} value={location.id} onChange={choose} />
                <div className={styles.week}>
                  <button type="button" aria-label={text('week.previous')} onClick={() => onWeek(-1)}>
                    <Icon name="left" size={18} />
                  </button>
                  <strong aria-live="polite">
                    {text('week.of', {
                      from: notation.dayAndMonth(monday),
                      until: notation.dayAndMonth(plusDays(monday, FRIDAY)),
                    })}
                  </strong>
                  <button type="button" aria-label={text('week.next')} onClick={() => onWeek(1)}>
                    <Icon name="right" size={18} />
                  </button>
                </div>
                <SegmentedControl
                  size="xs"
                  aria-label={text('occupancy.view')}
                  value={view}
                  onChange={(value) => change('view', value)}
                  data={[
                    { value: 'grid', label: text('occupancy.grid') },
                    { value: 'list', label: text('occupancy.list') },
                  ]}
                />
              </div>
              <LocationWeek
                location={location}
                days={daysFrom(monday, plusDays(monday, FRIDAY))}
                view={view === 'list' ? 'list' : 'grid'}
                onWeek={onWeek}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
