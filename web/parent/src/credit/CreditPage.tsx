import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CreditAccount } from '@shared/api/credit';
import { CARE_TYPE_WORDS } from '@shared/care/careTypes';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { QueryView } from '@shared/view/QueryView';
import { useFamily } from '../household/useFamily';
import { AccountCard } from './AccountCard';
import { wishAddress } from '../extra-day/wishPlace';
import { CompensationCard } from './CompensationCard';
import { creditQuery, statementQuery, type FamilyCredit } from './queries';
import { Statement } from './Statement';
import styles from './CreditPage.module.css';

/** Credit as it stands, by child and kind of care, and every movement that made it so. */
export function CreditPage() {
  const { text } = useTexts();
  const { shown } = useFamily();
  const credit = useQuery(creditQuery(shown));
  return (
    <QueryView query={credit} height={420} otherwise={text('today.absence-works')}>
      {(found) => found.map((one) => <ChildCreditSection key={one.child.id} credit={one} />)}
    </QueryView>
  );
}

function ChildCreditSection({ credit }: { credit: FamilyCredit }) {
  const { text } = useTexts();
  const { family } = useFamily();
  const statement = useQuery(statementQuery(credit.child.id));
  return (
    <section className="pl-stack" aria-label={credit.child.firstName}>
      <h2 className={family.length > 1 ? styles.child : 'pl-hidden'}>{credit.child.firstName}</h2>
      <CompensationCard child={credit.child} />
      {credit.swapDays && (
        <Card>
          <ExplanationTree explanation={credit.swapDays.why} />
        </Card>
      )}
      {credit.mode === 'DIRECT_SWAP' && !credit.accounts.some(hasSomething) ? (
        <EmptyState
          title={text('credit.swap-only')}
          action={<Link to={wishAddress({ child: credit.child.id })}>{text('credit.swap-now')}</Link>}
        >
          {text('credit.swap-only.why')}
        </EmptyState>
      ) : credit.accounts.length === 0 && !credit.swapDays ? (
        <EmptyState
          title={text('credit.none')}
          action={<Link to="/agenda">{text('credit.none.action')}</Link>}
        >
          {text('credit.none.why')}
        </EmptyState>
      ) : (
        credit.accounts.map((account) => (
          <AccountCard
            key={account.careType}
            child={credit.child.id}
            account={account}
            movements={statement.data?.filter((one) => one.careType === account.careType) ?? null}
            title={text(CARE_TYPE_WORDS[account.careType])}
          />
        ))
      )}
      <QueryView query={statement} height={240}>
        {(found) => found.length > 0 && <Statement child={credit.child} movements={found} />}
      </QueryView>
    </section>
  );
}

function hasSomething(account: CreditAccount): boolean {
  return account.balanceMinutes + account.reservedMinutes > 0;
}
