import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

interface DataTableProps {
  /** What the table is of, for who cannot see it: its caption, and the name of what scrolls. */
  title: string;
  /** Columns of numbers, but for the first. */
  numbers?: boolean;
  /** The rows themselves take the focus, so the arrow keys need nothing else to stand on. */
  rowsTakeFocus?: boolean;
  /** What this table does otherwise than all others. */
  className?: string;
  children: ReactNode;
}

/** Every table of the office: it scrolls sideways where it is wider than the window, with the keys as well. */
export function DataTable({ title, numbers, rowsTakeFocus, className, children }: DataTableProps) {
  return (
    <div className={styles.scroll} tabIndex={rowsTakeFocus ? undefined : 0} role="group" aria-label={title}>
      <table className={[styles.table, className].join(' ')} data-numbers={numbers}>
        <caption className="pl-hidden">{title}</caption>
        {children}
      </table>
    </div>
  );
}
