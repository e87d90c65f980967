import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSentence } from '@shared/explanation/useSentence';
import { useTexts } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { useFamily } from '../household/useFamily';
import { creditQuery, type FamilyCredit } from './queries';
import styles from './CreditSummary.module.css';

/** The credit of the family in one figure, with what expires first, and what one can do with it. */
export function CreditSummary() {
  const { text } = useTexts();
  const { shown } = useFamily();
  const credit = useQuery(creditQuery(shown));
  return (
    <QueryView query={credit} height={168} otherwise={text('today.absence-works')}>
      {(found) => <Summary credit={found} />}
    </QueryView>
  );
}

function Summary({ credit }: { credit: FamilyCredit[] }) {
  const { text, notation } = useTexts();
  const say = useSentence();
  const accounts = credit.flatMap((one) => one.accounts);
  const minutes = accounts.reduce((sum, account) => sum + account.balanceMinutes, 0);
  const first = accounts
    .flatMap((account) => account.lots)
    .filter((lot) => lot.expiresOn !== null && lot.minutes > 0)
    .sort((a, b) => (a.expiresOn ?? '').localeCompare(b.expiresOn ?? ''))[0];
  const saves = credit.some((one) => one.mode !== 'DIRECT_SWAP');
  const swapDays = credit.flatMap((one) => (one.swapDays ? [one.swapDays.why] : []));
  return (
    <section className={styles.summary} aria-label={text('credit.title')}>
      {swapDays.length > 0 ? (
        swapDays.map((why, place) => (
          <p key={place} className={styles.balance}>
            {say(why)}
          </p>
        ))
      ) : saves ? (
        <p className={styles.balance}>
          <strong>{notation.hours(minutes)}</strong> {text('credit.credit')}
        </p>
      ) : (
        <p className={styles.balance}>{text('credit.swap-only')}</p>
      )}
      {first?.expiresOn && (
        <p className={styles.expiry}>
          {text('credit.first-expiry', {
            hours: notation.hours(first.minutes),
            day: notation.date(first.expiresOn),
          })}
        </p>
      )}
      <div className={styles.actions}>
        <Link to="/extra-day">{text('extra-day.ask')}</Link>
        <Link to="/agenda/credit" className={styles.second}>
          {text('credit.look')}
        </Link>
      </div>
    </section>
  );
}
