import { useQuery } from '@tanstack/react-query';
import type { Invoice, InvoiceLine } from '@shared/api/billing';
import type { HouseholdId } from '@shared/api/ids';
import type { Month } from '@shared/api/values';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { MoneyDerivation } from '@shared/money/MoneyDerivation';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { Pill } from '@shared/view/Pill';
import { QueryView } from '@shared/view/QueryView';
import { invoiceQuery } from './queries';
import { InvoiceQuestions } from './InvoiceQuestions';
import styles from './Invoice.module.css';

export const LINE_WORDS: Record<InvoiceLine['kind'], TextKey> = {
  MONTH: 'money.line.month',
  EXTRA_DAY: 'money.line.extra-day',
  SETTLEMENT: 'money.line.settlement',
};

/** The amount of a month, why it differs from the month before, and the sum that leads to it. */
export function InvoiceCard({ household, month }: { household: HouseholdId; month: Month }) {
  const { text } = useTexts();
  const invoice = useQuery(invoiceQuery(household, month));
  return (
    <QueryView query={invoice} height={360} otherwise={text('money.unavailable')}>
      {(found) => <Shown invoice={found} />}
    </QueryView>
  );
}

function Shown({ invoice }: { invoice: Invoice }) {
  const { text, notation } = useTexts();
  const groups = childrenOf(invoice).map((child) => ({
    key: child.id,
    title: child.firstName,
    lines: invoice.lines
      .filter((line) => line.child.id === child.id)
      .map((line) => ({ ...line, key: line.id, label: text(LINE_WORDS[line.kind]) })),
  }));
  return (
    <Card aria-label={text('money.invoice-of', { month: notation.month(invoice.month) })}>
      <div className={styles.amount}>
        <strong>{notation.money(invoice.totalCents)}</strong>
        <Pill tone="plain">{text('money.draft')}</Pill>
      </div>
      <p className="pl-soft">{text('money.draft.why')}</p>
      {invoice.blockers.length > 0 && (
        <Notice tone="warn" title={text('money.blocked')}>
          {invoice.blockers.map((blocker, place) => (
            <ExplanationTree key={place} explanation={blocker} />
          ))}
        </Notice>
      )}
      {invoice.why && <ExplanationTree explanation={invoice.why} />}
      <h3 className={styles.heading}>{text('money.why')}</h3>
      <MoneyDerivation
        caption={text('money.invoice-of', { month: notation.month(invoice.month) })}
        groups={groups}
        totalCents={invoice.totalCents}
      />
      <InvoiceQuestions invoice={invoice} />
    </Card>
  );
}

function childrenOf(invoice: Invoice): InvoiceLine['child'][] {
  return [...new Map(invoice.lines.map((line) => [line.child.id, line.child])).values()];
}
