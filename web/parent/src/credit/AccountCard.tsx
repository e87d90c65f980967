import type { CreditAccount, CreditLot, CreditMovement, LotOrigin } from '@shared/api/credit';
import type { ChildId } from '@shared/api/ids';
import { BalancePicture } from './BalancePicture';
import { expiriesOf } from './balanceLine';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { ExpiryWarning } from './ExpiryWarning';
import styles from './CreditPage.module.css';

const ORIGINS: Record<LotOrigin, TextKey> = {
  ABSENCE: 'credit.given',
  GOODWILL: 'credit.goodwill',
  COMPENSATION: 'credit.compensation',
  ADVANCE: 'credit.advance',
};

interface AccountCardProps {
  child: ChildId;
  account: CreditAccount;
  /** Of this account, newest first; null as long as they are not known. */
  movements: CreditMovement[] | null;
  title: string;
}

/** One account: what can be used, what lapses soon, and the lots it is made of, first to expire first. */
export function AccountCard({ child, account, movements, title }: AccountCardProps) {
  const { text, notation } = useTexts();
  const lots = account.lots
    .filter((lot) => lot.minutes > 0 || lot.advancedMinutes > 0)
    .sort((a, b) => (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999'));
  const next = expiriesOf(lots)[0];
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
      {next && <ExpiryWarning child={child} careType={account.careType} expiry={next} />}
      {movements !== null && movements.length > 0 && <BalancePicture movements={movements} lots={lots} />}
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
      {lot.advancedMinutes > 0 && (
        <p className="pl-soft pl-small">
          {text('credit.advanced', { hours: notation.hours(lot.advancedMinutes) })}
        </p>
      )}
      {lot.note && <blockquote className={styles.note}>{lot.note}</blockquote>}
      <details className={styles.source}>
        <summary>
          {lot.earnedOn
            ? text('credit.earned-for', { day: notation.shortDate(lot.earnedOn) })
            : text(ORIGINS[lot.origin])}
        </summary>
        <ExplanationTree explanation={lot.source} open />
      </details>
    </li>
  );
}
