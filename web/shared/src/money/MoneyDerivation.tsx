import { Fragment } from 'react';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import type { Explanation } from '@shared/explanation/explanation';
import { useTexts } from '@shared/language/useTexts';
import styles from './MoneyDerivation.module.css';

export interface DerivedLine {
  key: string;
  label: string;
  minutes: number;
  rateCents: number;
  amountCents: number;
  why: Explanation;
}

interface MoneyDerivationProps {
  caption: string;
  groups: { key: string; title: string; lines: DerivedLine[] }[];
  totalCents: number;
}

/** How an amount comes about: hours times rate, line by line, with subtotals; each line says why. */
export function MoneyDerivation({ caption, groups, totalCents }: MoneyDerivationProps) {
  const { text, notation } = useTexts();
  return (
    <table className={styles.table}>
      <caption className="pl-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('money.what')}</th>
          <th scope="col" className={styles.number}>
            {text('money.amount')}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          <tr className={styles.group}>
            <th scope="rowgroup">{group.title}</th>
            <td className={styles.number}>{group.lines.length > 1 && notation.money(sumOf(group.lines))}</td>
          </tr>
          {group.lines.map((line) => (
            <Fragment key={line.key}>
              <tr className={styles.line}>
                <th scope="row">
                  {line.label}
                  <span className={styles.product}>
                    {text('money.hours-times-rate', {
                      hours: notation.hours(line.minutes),
                      rate: notation.money(line.rateCents),
                    })}
                  </span>
                </th>
                <td className={styles.number}>{notation.money(line.amountCents)}</td>
              </tr>
              <tr>
                <td colSpan={2} className={styles.why}>
                  <ExplanationTree explanation={line.why} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr className={styles.total}>
          <th scope="row">{text('money.total')}</th>
          <td className={styles.number}>{notation.money(totalCents)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function sumOf(lines: DerivedLine[]): number {
  return lines.reduce((sum, line) => sum + line.amountCents, 0);
}
