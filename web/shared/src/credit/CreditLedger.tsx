import { Fragment } from 'react';
import type { CreditMovement } from '@shared/api/credit';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import styles from './CreditLedger.module.css';

/** Every movement of an account, newest first: when, how much on or off, what is left, and why. */
export function CreditLedger({ caption, movements }: { caption: string; movements: CreditMovement[] }) {
  const { text, notation } = useTexts();
  return (
    <table className={styles.ledger}>
      <caption className="pl-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('ledger.movement')}</th>
          <th scope="col">{text('ledger.balance')}</th>
        </tr>
      </thead>
      <tbody>
        {movements.map((movement, place) => (
          <Fragment key={`${movement.at}-${place}`}>
            <tr>
              <th scope="row">
                <time dateTime={movement.at} className="pl-soft pl-small">
                  {notation.shortMoment(movement.at)}
                </time>
                <strong className={styles.amount}>
                  {text(movement.minutes < 0 ? 'ledger.off' : 'ledger.on', {
                    hours: notation.hours(Math.abs(movement.minutes)),
                  })}
                </strong>
              </th>
              <td>{notation.hours(movement.balanceMinutes)}</td>
            </tr>
            <tr>
              <td colSpan={2} className={styles.why}>
                <ExplanationTree explanation={movement.why} />
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
