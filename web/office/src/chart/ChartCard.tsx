import { useId, type ReactNode } from 'react';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import styles from './Chart.module.css';

interface ChartCardProps {
  /** What the chart shows, as a conclusion. */
  title: string;
  /** How the figures are counted. */
  how: string;
  /** Drawn for who looks; the table says the same. */
  chart: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
}

/** A chart with its conclusion as title, the same as a table, and how it is counted. */
export function ChartCard({ title, how, chart, table }: ChartCardProps) {
  const { text } = useTexts();
  const id = useId();
  return (
    <Card aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div aria-hidden="true">{chart}</div>
      <details className={styles.more}>
        <summary>{text('chart.table')}</summary>
        {table}
      </details>
      <details className={styles.more}>
        <summary>{text('tile.how')}</summary>
        <p>{how}</p>
      </details>
    </Card>
  );
}
