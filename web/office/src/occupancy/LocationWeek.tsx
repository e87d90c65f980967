import { useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { GroupId } from '@shared/api/ids';
import type { DayOccupancy, Location } from '@shared/api/placement';
import type { Day } from '@shared/api/values';
import { CARE_TYPE_WORDS } from '@shared/care/careTypes';
import { useTexts } from '@shared/language/useTexts';
import { OccupancyGrid, type OccupancyRow } from '@shared/occupancy/OccupancyGrid';
import { EmptyState } from '@shared/view/EmptyState';
import { ErrorCard } from '@shared/view/ErrorCard';
import { CellDetail } from './CellDetail';
import { OccupancyList } from './OccupancyList';
import { occupancyQuery } from './queries';
import { StaffFrameCard } from './StaffFrameCard';

interface LocationWeekProps {
  location: Location;
  days: Day[];
  view: 'grid' | 'list';
  onWeek: (step: number) => void;
}

/** The groups of a location by day; a group that cannot be read is left open, the others stay. */
export function LocationWeek({ location, days, view, onWeek }: LocationWeekProps) {
  const { text, language } = useTexts();
  const [opened, setOpened] = useState<{ row: OccupancyRow; cell: DayOccupancy } | null>(null);
  const [first, last] = [days[0] as Day, days.at(-1) as Day];
  const groups = useQueries({
    queries: location.groups.map((group) => occupancyQuery(group.id, first, last)),
  });

  if (location.groups.length === 0) {
    return <EmptyState title={text('occupancy.no-groups')}>{text('occupancy.no-groups.why')}</EmptyState>;
  }
  const failed = groups.find((group) => group.isError);

  const rows = location.groups.map((group, place) => ({
    key: group.id,
    name: group.name,
    note: text('occupancy.row-note', { care: text(CARE_TYPE_WORDS[group.careType]), maximum: group.maximum }),
    days: new Map((groups[place]?.data ?? []).map((cell) => [cell.day, cell])),
  }));
  const open = (row: OccupancyRow, cell: DayOccupancy) => setOpened({ row, cell });

  return (
    <>
      {failed?.error && (
        <ErrorCard error={failed.error} onRetry={() => groups.forEach((group) => void group.refetch())} />
      )}
      {view === 'grid' ? (
        <>
          <OccupancyGrid
            label={text('occupancy.label', { location: location.name })}
            days={days}
            rows={rows}
            busy={groups.some((group) => group.isPending)}
            onOpen={open}
            onWeek={onWeek}
          />
          <p className="pl-soft pl-small">{text('occupancy.keys')}</p>
        </>
      ) : (
        <OccupancyList days={days} rows={rows} onOpen={open} />
      )}
      <p>
        <a
          href={`/api/placement/locations/${location.id}/staffing?from=${first}&until=${last}&language=${language}`}
          download
        >
          {text('staffing.download')}
        </a>
      </p>
      <StaffFrameCard location={location.id} />
      {opened && (
        <CellDetail
          id={opened.row.key as GroupId}
          group={opened.row.name}
          cell={opened.cell}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
