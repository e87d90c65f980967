import type { RegisterTable } from '@shared/api/complaintReport';
import { useTexts, type Text } from '@shared/language/useTexts';
import { DataTable } from '../table/DataTable';
import styles from './Register.module.css';

/** Category by label, counted from the rows; where the printed number differs it stands beside it. */
export function CountsTable({ table }: { table: RegisterTable }) {
  const { text } = useTexts();
  const title = text('register.title', { year: String(table.year) });
  const printed = new Map(table.published?.rows.map((row) => [row.category, row.counts]));
  return (
    <DataTable title={title} numbers>
      <thead>
        <tr>
          <th scope="col">{text('cases.category')}</th>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {columnName(column, text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.category}>
            <th scope="row">{row.title}</th>
            {table.columns.map((column) => (
              <Count
                key={column}
                counted={row.counts[column] ?? 0}
                printed={printed.get(row.category)?.[column]}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('register.total')}</th>
          {table.columns.map((column) => (
            <Count key={column} counted={table.total[column] ?? 0} printed={table.published?.total[column]} />
          ))}
        </tr>
      </tfoot>
    </DataTable>
  );
}

function Count({ counted, printed }: { counted: number; printed: number | undefined }) {
  const { text, notation } = useTexts();
  const differs = printed !== undefined && printed !== counted;
  return (
    <td className={styles.count} data-differs={differs || undefined}>
      {notation.number(counted)}
      {differs && <span>{text('register.printed', { n: printed })}</span>}
    </td>
  );
}

function columnName(column: string, text: Text): string {
  if (column === 'none') return text('register.no-label');
  if (column === 'total') return text('register.total');
  return column.charAt(0).toUpperCase() + column.slice(1);
}
