import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { BoardSummary, Tile, TileCount, TrendWeek } from '@shared/api/complaintBoard';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { roomsOf } from '../frame/rooms';
import { trendsQuery } from './queries';
import { Trend } from './Trend';
import styles from './Live.module.css';

interface TileOf {
  title: TextKey;
  how: TextKey;
  /** Where what is counted stands; the first that one may enter is where the tile leads. */
  ways: string[];
}

const TILES: Record<Tile, TileOf> = {
  COMPLAINT_CONTACT: { title: 'tile.contact', how: 'tile.contact.how', ways: ['/cases?kind=COMPLAINT'] },
  VERDICT: { title: 'tile.verdict', how: 'tile.verdict.how', ways: ['/cases?kind=COMPLAINT'] },
  QUESTION_ANSWER: { title: 'tile.question', how: 'tile.question.how', ways: ['/cases?kind=QUESTION'] },
  INVOICE_QUESTION: { title: 'tile.invoice', how: 'tile.invoice.how', ways: ['/invoice-questions'] },
  EXTRA_DAY_ANSWER: {
    title: 'tile.extra-day',
    how: 'tile.extra-day.how',
    ways: ['/requests', '/signals?kind=C1'],
  },
};

/** A tile per promise: how many are broken, at risk and open, and whether it gets better. */
export function Tiles({ board }: { board: BoardSummary }) {
  const { text } = useTexts();
  const trends = useQuery(trendsQuery).data ?? [];
  return (
    <ul className={`pl-list ${styles.tiles}`} aria-label={text('tile.all')}>
      {board.tiles.map((count) => (
        <OneTile
          key={count.tile}
          count={count}
          weeks={trends.find((one) => one.tile === count.tile)?.weeks ?? []}
        />
      ))}
    </ul>
  );
}

/** One promise; it leads to its cases for who may see them, and says how it is counted. */
function OneTile({ count, weeks }: { count: TileCount; weeks: TrendWeek[] }) {
  const { text, notation } = useTexts();
  const { roles } = useSession();
  const { title, how, ways } = TILES[count.tile];
  const rooms = roomsOf(roles).map((room) => room.to);
  const way = ways.find((one) => rooms.includes(one.split('?')[0] ?? one));
  return (
    <li data-broken={count.broken > 0 || undefined}>
      <h2>{way ? <Link to={way}>{text(title)}</Link> : text(title)}</h2>
      <dl>
        <div data-state="broken" data-none={count.broken === 0 || undefined}>
          <dt>{text('tile.broken')}</dt>
          <dd>{notation.number(count.broken)}</dd>
        </div>
        <div data-state="risk" data-none={count.atRisk === 0 || undefined}>
          <dt>{text('tile.at-risk')}</dt>
          <dd>{notation.number(count.atRisk)}</dd>
        </div>
        <div>
          <dt>{text('tile.open')}</dt>
          <dd>{notation.number(count.open)}</dd>
        </div>
      </dl>
      {weeks.length > 0 && <Trend of={text(title)} weeks={weeks} />}
      <details>
        <summary>{text('tile.how')}</summary>
        <p>{text(how)}</p>
        <p>{text('tile.weeks.how')}</p>
      </details>
    </li>
  );
}
