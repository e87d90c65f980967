import type { AnnualReport } from '@shared/api/complaintReport';
import { useTexts } from '@shared/language/useTexts';
import { DataTable } from '../table/DataTable';
import { VERDICT_WORDS } from '../complaint/words';
import type { Verdict } from '@shared/api/complaint';
import styles from './Report.module.css';

/** Category by label, with the year before, and the verdicts; every total is the sum of what stands above it. */
export function AnnualTable({ report }: { report: AnnualReport }) {
  const { text, notation } = useTexts();
  const title = text('annual.title', { year: String(report.year) });
  const share =
    typeof report.share === 'number' ? notation.write({ kind: 'SHARE', value: String(report.share) }) : '–';
  return (
    <>
      <p className={styles.summary}>
        {text('annual.summary', { total: report.total, children: report.children ?? 0, share })}{' '}
        {(Object.keys(VERDICT_WORDS) as Verdict[])
          .map((one) => `${text(VERDICT_WORDS[one])}: ${report.verdicts[one] ?? 0}`)
          .join(', ')}
        . {report.withoutCategory > 0 && text('annual.without-category', { n: report.withoutCategory })}
      </p>
      <DataTable title={title} numbers>
        <thead>
          <tr>
            <th scope="col">{text('cases.category')}</th>
            {report.labels.map((label) => (
              <th key={label} scope="col">
                {label === 'none' ? text('register.no-label') : label}
              </th>
            ))}
            <th scope="col">{text('register.total')}</th>
            <th scope="col">{String(report.year - 1)}</th>
          </tr>
        </thead>
        <tbody>
          {report.lines.map((line) => (
            <tr key={line.category}>
              <th scope="row">{line.title}</th>
              {report.labels.map((label) => (
                <td key={label}>{notation.number(line.counts[label] ?? 0)}</td>
              ))}
              <td>{notation.number(line.total)}</td>
              <td>{typeof line.yearBefore === 'number' ? notation.number(line.yearBefore) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('register.total')}</th>
            {report.labels.map((label) => (
              <td key={label}>{notation.number(report.totals[label] ?? 0)}</td>
            ))}
            <td>{notation.number(report.total)}</td>
            <td>{typeof report.yearBefore === 'number' ? notation.number(report.yearBefore) : '–'}</td>
          </tr>
        </tfoot>
      </DataTable>
    </>
  );
}
