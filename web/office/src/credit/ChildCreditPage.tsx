import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ChildCredit } from '@shared/api/credit';
import type { ChildId } from '@shared/api/ids';
import { CARE_TYPE_WORDS } from '@shared/care/careTypes';
import { CreditLedger } from '@shared/credit/CreditLedger';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { useFirstName } from '../child/useFirstName';
import { GoodwillForm } from './GoodwillForm';
import { childCreditQuery, childMovementsQuery } from './queries';
import styles from './ChildCredit.module.css';

/** A child's credit as its family reads it, so that both look at the same; and credit that staff may give. */
export function ChildCreditPage() {
  const { text } = useTexts();
  const { roles } = useSession();
  const child = useParams().child as ChildId;
  const credit = useQuery(childCreditQuery(child));
  const mayGive = roles.includes('location-manager') || roles.includes('operations');
  return (
    <Page title={text('child-credit.title', { child: useFirstName() })} lead={text('child-credit.lead')}>
      <QueryView query={credit} height={320}>
        {(found) => (
          <>
            <Accounts credit={found} />
            {mayGive && <GoodwillForm child={child} accounts={found.accounts} />}
          </>
        )}
      </QueryView>
      <Movements child={child} />
    </Page>
  );
}

function Accounts({ credit }: { credit: ChildCredit }) {
  const { text, notation } = useTexts();
  if (credit.accounts.length === 0) {
    return <EmptyState title={text('child-credit.none')}>{text('child-credit.none.why')}</EmptyState>;
  }
  return (
    <Card aria-label={text('child-credit.accounts')}>
      {credit.swapDays && <ExplanationTree explanation={credit.swapDays.why} />}
      <dl className={styles.accounts}>
        {credit.accounts.map((account) => (
          <div key={account.careType}>
            <dt>{text(CARE_TYPE_WORDS[account.careType])}</dt>
            <dd>
              <strong>{notation.hours(account.balanceMinutes)}</strong>
              {account.lots
                .filter((lot) => lot.minutes > 0)
                .map((lot, place) => (
                  <span key={place} className={styles.lot}>
                    {lot.expiresOn
                      ? text('child-credit.lot', {
                          hours: notation.hours(lot.minutes),
                          day: notation.date(lot.expiresOn),
                        })
                      : text('child-credit.lasting', { hours: notation.hours(lot.minutes) })}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Movements({ child }: { child: ChildId }) {
  const { text } = useTexts();
  const movements = useQuery(childMovementsQuery(child));
  return (
    <QueryView query={movements} height={240}>
      {(found) =>
        found.length > 0 && (
          <Card aria-label={text('child-credit.movements')}>
            <CreditLedger caption={text('child-credit.movements')} movements={found} />
          </Card>
        )
      }
    </QueryView>
  );
}
