import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { CARE_TYPE_WORDS } from '@shared/care/careTypes';
import { CreditLedger } from '@shared/credit/CreditLedger';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { QueryView } from '@shared/view/QueryView';
import { useFamily } from '../household/useFamily';
import type { FamilyChild } from '../household/queries';
import { AccountCard } from './AccountCard';
import { creditQuery, movementsQuery, type FamilyCredit } from './queries';
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
  return (
    <section className="pl-stack" aria-label={credit.child.firstName}>
      <h2 className={family.length > 1 ? styles.child : 'pl-hidden'}>{credit.child.firstName}</h2>
      {credit.swapDays && (
        <Card>
          <ExplanationTree explanation={credit.swapDays.why} />
        </Card>
      )}
      {credit.mode === 'DIRECT_SWAP' ? (
        <EmptyState title={text('credit.swap-only')}>{text('credit.swap-only.why')}</EmptyState>
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
            account={account}
            title={text(CARE_TYPE_WORDS[account.careType])}
          />
        ))
      )}
      <Movements child={credit.child} />
    </section>
  );
}

function Movements({ child }: { child: FamilyChild }) {
  const { text } = useTexts();
  const movements = useQuery(movementsQuery(child.id));
  return (
    <QueryView query={movements} height={240}>
      {(found) =>
        found.length > 0 && (
          <Card>
            <h3 className={styles.heading}>{text('credit.movements')}</h3>
            <CreditLedger
              caption={text('credit.movements-of', { child: child.firstName })}
              movements={found}
            />
          </Card>
        )
      }
    </QueryView>
  );
}
