import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts, type Text } from '@shared/language/useTexts';
import type { Notation } from '@shared/explanation/notation';
import { useFamily } from '../household/useFamily';
import { creditQuery, type FamilyCredit } from './queries';
import styles from './CreditLine.module.css';

/** What the family can still use, in a line that keeps its place while it is asked; it leads to the credit itself. */
export function CreditLine() {
  const { text, notation } = useTexts();
  const { shown } = useFamily();
  const credit = useQuery(creditQuery(shown));
  return (
    <p className={styles.line}>
      {credit.data ? (
        <Link to="/agenda/credit">{inWords(credit.data, text, notation)}</Link>
      ) : (
        credit.isError && text('today.credit.failed')
      )}
    </p>
  );
}

/** A provider saves hours, counts days or swaps; a family may be with two of them. */
function inWords(credit: FamilyCredit[], text: Text, notation: Notation): string {
  const accounts = credit.filter((one) => one.mode === 'HOUR_LEDGER').flatMap((one) => one.accounts);
  const minutes = accounts.reduce((sum, account) => sum + account.balanceMinutes, 0);
  const first = accounts
    .flatMap((account) => account.lots)
    .filter((lot) => lot.expiresOn !== null && lot.minutes > 0)
    .sort((a, b) => (a.expiresOn ?? '').localeCompare(b.expiresOn ?? ''))[0];
  const parts = credit.flatMap(({ mode, swapDays }) => {
    if (mode === 'DAY_QUOTA' && swapDays) {
      return text('today.credit.days', { left: swapDays.left, quota: swapDays.quota });
    }
    return mode === 'DIRECT_SWAP' ? text('today.credit.swap') : [];
  });
  if (credit.some((one) => one.mode === 'HOUR_LEDGER')) {
    parts.unshift(text('today.credit.hours', { hours: notation.hours(minutes) }));
  }
  if (first?.expiresOn) {
    const day = notation.dayAndMonth(first.expiresOn);
    parts.push(text('today.credit.first', { hours: notation.hours(first.minutes), day }));
  }
  return [...new Set(parts)].join(' · ');
}
