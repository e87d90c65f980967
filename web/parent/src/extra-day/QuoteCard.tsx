import type { ExtraDayQuote } from '@shared/api/credit';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import styles from './ExtraDay.module.css';

/** What the day costs, before anything is sent: credit, invoice, and when the answer comes. */
export function QuoteCard({ quote }: { quote: ExtraDayQuote }) {
  const { text, notation } = useTexts();
  return (
    <div className={styles.quote} role="status">
      <dl>
        <dt>{text('quote.session')}</dt>
        <dd>
          {quote.session.from}–{quote.session.until}
        </dd>
        {quote.creditMinutes > 0 && (
          <>
            <dt>{text('quote.credit')}</dt>
            <dd>
              {notation.hours(quote.creditMinutes)}
              <span className="pl-soft pl-small">
                {text('quote.balance-after', { hours: notation.hours(quote.balanceAfterMinutes) })}
              </span>
            </dd>
          </>
        )}
        {quote.swapMinutes > 0 && (
          <>
            <dt>{text('quote.swap')}</dt>
            <dd>{notation.hours(quote.swapMinutes)}</dd>
          </>
        )}
        {quote.advanceMinutes > 0 && (
          <>
            <dt>{text('quote.advance')}</dt>
            <dd>{notation.hours(quote.advanceMinutes)}</dd>
          </>
        )}
        {quote.freeMinutes > 0 && (
          <>
            <dt>{text('quote.free')}</dt>
            <dd>{notation.hours(quote.freeMinutes)}</dd>
          </>
        )}
        {quote.invoiceMinutes > 0 && (
          <>
            <dt>{text('quote.invoice')}</dt>
            <dd>
              {typeof quote.invoiceCents === 'number'
                ? notation.money(quote.invoiceCents)
                : notation.hours(quote.invoiceMinutes)}
              {typeof quote.rateCents === 'number' && (
                <span className="pl-soft pl-small">
                  {text('money.hours-times-rate', {
                    hours: notation.hours(quote.invoiceMinutes),
                    rate: notation.money(quote.rateCents),
                  })}
                </span>
              )}
            </dd>
          </>
        )}
        <dt>{text('quote.answer')}</dt>
        <dd>{notation.shortMoment(quote.decideBy)}</dd>
      </dl>
      <ExplanationTree explanation={quote.why} />
      <ExplanationTree explanation={quote.cancel.why} />
    </div>
  );
}
