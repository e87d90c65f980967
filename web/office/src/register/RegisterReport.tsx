import type { RegisterTable } from '@shared/api/complaintReport';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { CountsTable } from './CountsTable';
import styles from './Register.module.css';

/** The table, what differs from the printed one and why, and the share of children. */
export function RegisterReport({ table }: { table: RegisterTable }) {
  const { text } = useTexts();
  return (
    <>
      {table.share && (
        <Card>
          <ExplanationTree explanation={table.share.why} />
        </Card>
      )}
      {table.published && table.differences.length === 0 && (
        <Notice tone="good">{text('register.agrees')}</Notice>
      )}
      {table.differences.length > 0 && (
        <Card aria-labelledby="differences">
          <h2 id="differences" className={styles.heading}>
            {text('register.differences', { n: table.differences.length })}
          </h2>
          <ol className={styles.differences}>
            {table.differences.map((difference, place) => (
              <li key={`${difference.place}-${place}`}>
                <ExplanationTree explanation={difference.why} open />
              </li>
            ))}
          </ol>
        </Card>
      )}
      <CountsTable table={table} />
    </>
  );
}
