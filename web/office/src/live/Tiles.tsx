import { Link } from 'react-router';
import type { BoardSummary, Tile } from '@shared/api/complaintBoard';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import styles from './Live.module.css';

const TILES: Record<Tile, { title: TextKey; to: string; how: TextKey }> = {
  COMPLAINT_CONTACT: { title: 'tile.contact', to: '/cases?kind=COMPLAINT', how: 'tile.contact.how' },
  VERDICT: { title: 'tile.verdict', to: '/cases?kind=COMPLAINT', how: 'tile.verdict.how' },
  QUESTION_ANSWER: { title: 'tile.question', to: '/cases?kind=QUESTION', how: 'tile.question.how' },
  INVOICE_QUESTION: { title: 'tile.invoice', to: '/invoice-questions', how: 'tile.invoice.how' },
};

interface TilesProps {
  board: BoardSummary;
  /** Whether this reader may go to the cases behind the figures. */
  mayOpen: boolean;
}

/** A tile per promise: how many are broken, at risk and open; each leads to its cases and says how it is counted. */
export function Tiles({ board, mayOpen }: TilesProps) {
  const { text, notation } = useTexts();
  return (
    <ul className={`pl-list ${styles.tiles}`} aria-label={text('tile.all')}>
      {board.tiles.map((tile) => {
        const { title, to, how } = TILES[tile.tile];
        return (
          <li key={tile.tile} data-broken={tile.broken > 0 || undefined}>
            <h2>{mayOpen ? <Link to={to}>{text(title)}</Link> : text(title)}</h2>
            <dl>
              <div data-state="broken" data-none={tile.broken === 0 || undefined}>
                <dt>{text('tile.broken')}</dt>
                <dd>{notation.number(tile.broken)}</dd>
              </div>
              <div data-state="risk" data-none={tile.atRisk === 0 || undefined}>
                <dt>{text('tile.at-risk')}</dt>
                <dd>{notation.number(tile.atRisk)}</dd>
              </div>
              <div>
                <dt>{text('tile.open')}</dt>
                <dd>{notation.number(tile.open)}</dd>
              </div>
            </dl>
            <details>
              <summary>{text('tile.how')}</summary>
              <p>{text(how)}</p>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
