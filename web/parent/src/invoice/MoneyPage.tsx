import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { HouseholdId } from '@shared/api/ids';
import type { Month } from '@shared/api/values';
import { dayOf, monthOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { useFamily } from '../household/useFamily';
import { InvoiceCard } from './InvoiceCard';
import { MonthSwitch } from './MonthSwitch';
import { invoiceMonthsQuery } from './queries';

/** What one pays each month, and how that comes about. */
export function MoneyPage() {
  const { text } = useTexts();
  const { shown } = useFamily();
  const households = [...new Set(shown.map((child) => child.household))];
  return (
    <Page title={text('tab.money')} lead={text('money.lead')}>
      {households.map((household) => (
        <HouseholdInvoices key={household} household={household} />
      ))}
    </Page>
  );
}

function HouseholdInvoices({ household }: { household: HouseholdId }) {
  const { text } = useTexts();
  const current = monthOf(dayOf(useNow()));
  const [chosen, choose] = useState<Month | null>(null);
  const months = useQuery(invoiceMonthsQuery(household));
  return (
    <QueryView query={months} height={420} otherwise={text('money.unavailable')}>
      {(found) => {
        const known = found.map((one) => one.month).sort();
        const month = chosen ?? (known.includes(current) ? current : known[0]);
        return month === undefined ? (
          <EmptyState title={text('money.none')}>{text('money.none.why')}</EmptyState>
        ) : (
          <>
            <MonthSwitch months={known} month={month} onChange={choose} />
            <InvoiceCard household={household} month={month} />
          </>
        );
      }}
    </QueryView>
  );
}
