import type { GroupId } from '@shared/api/ids';
import type { DayOccupancy } from '@shared/api/placement';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { freeWords, OCCUPANCY_WORDS } from '@shared/occupancy/occupancy';
import { Sheet } from '@shared/view/Sheet';
import { DayStaffing } from './DayStaffing';
import styles from './Occupancy.module.css';

interface CellDetailProps {
  id: GroupId;
  group: string;
  cell: DayOccupancy;
  onClose: () => void;
}

/** A group's day in full: how the numbers come about, and the rule behind the limit. */
export function CellDetail({ id, group, cell, onClose }: CellDetailProps) {
  const { text, notation } = useTexts();
  const facts = [
    [text('detail.expected'), text('detail.of', { n: cell.expected, of: cell.capacity })],
    [text('detail.free'), `${freeWords(cell, text)}, ${text(OCCUPANCY_WORDS[cell.word])}`],
    [
      text('detail.staff'),
      typeof cell.staffNeeded === 'number'
        ? text('detail.of', { n: cell.staffPlanned, of: cell.staffNeeded })
        : text('detail.not-allowed'),
    ],
    [text('detail.maximum'), notation.number(cell.maximum)],
    [text('detail.absent'), notation.number(cell.absent)],
    [text('detail.extra'), notation.number(cell.extra)],
  ];
  return (
    <Sheet from="middle" title={`${group}, ${notation.longDate(cell.day)}`} onClose={onClose}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ExplanationTree explanation={cell.why} open />
      {cell.open && <DayStaffing group={id} day={cell.day} />}
    </Sheet>
  );
}
