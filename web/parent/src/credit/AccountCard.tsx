import type { CreditAccount, CreditLot } from '@shared/api/credit';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import styles from './CreditPage.module.css';

/** One account: what can be used, what waits for an answer, and the lots it is made of, first to expire first. */
export function AccountCard({ account, title }: { account: CreditAccount; title: string }) {
  const { text, notation } = useTexts();
  const lots = account.lots
    .filter((lot) => lot.minutes > 0)
    .sort((a, b) => (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999'));
  return (
    <Card>
      <div className={styles.balance}>
        <h3 className={styles.heading}>{title}</h3>
        <strong>{notation.hours(account.balanceMinutes)}</strong>
      </div>
      {account.reservedMinutes > 0 && (
        <p className="pl-soft">
          {text('credit.reserved', { hours: notation.hours(account.reservedMinutes) })}
        </p>
      )}
      {lots.length > 0 && (
        <ul className={`pl-list ${styles.lots}`}>
          {lots.map((lot, place) => (
            <Lot
              key={`${lot.earnedOn}-${place}`}
              lot={lot}
              share={account.balanceMinutes ? lot.minutes / account.balanceMinutes : 0}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Lot({ lot, share }: { lot: CreditLot; share: number }) {
  const { text, notation } = useTexts();
  return (
    <li>
      <div className={styles.lot}>
        <span>
          {lot.expiresOn
            ? text('credit.valid-until', { day: notation.date(lot.expiresOn) })
            : text('credit.valid-always')}
        </span>
        <strong className="pl-amount">{notation.hours(lot.minutes)}</strong>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ width: `${Math.min(Math.max(share, 0.02), 1) * 100}%` }} />
      </div>
      <details className={styles.source}>
        <summary>
          {lot.earnedOn
            ? text('credit.earned-for', { day: notation.shortDate(lot.earnedOn) })
            : text('credit.given')}
        </summary>
        <ExplanationTree explanation={lot.source} open />
      </details>
    </li>
  );
}
