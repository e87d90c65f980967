import { useQuery } from '@tanstack/react-query';
import type { AbsenceWithdrawal } from '@shared/api/credit';
import type { AbsenceId, ChildId } from '@shared/api/ids';
import type { Instant } from '@shared/api/values';
import { useNow } from '@shared/clock/serverClock';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { UndoBar } from '@shared/view/UndoBar';
import { useUndoAbsence, withdrawalQuoteQuery } from './queries';

interface UndoAbsenceProps {
  child: ChildId;
  absence: AbsenceId;
  /** Unknown when the service did not say. */
  until?: Instant | null;
  /** It was reported in this sheet: nothing can be paid with its credit yet, so undoing waits for no answer. */
  justNow: boolean;
  onUndone: () => void;
}

/** Takes an absence back; what that costs stands above the button, and is accepted with it (CR-009). */
export function UndoAbsence({ child, absence, until, justNow, onUndone }: UndoAbsenceProps) {
  const { text, notation } = useTexts();
  const now = useNow();
  const undo = useUndoAbsence(onUndone);
  const possible = !until || Date.parse(until) > now.getTime();
  const quote = useQuery({
    ...withdrawalQuoteQuery(child, absence),
    enabled: possible && (undo.isIdle || undo.isError),
  });
  const cents = centsMore(quote.data);
  const minutes = minutesMore(quote.data);
  return (
    <>
      {possible && quote.data && <WithdrawalCosts quote={quote.data} />}
      {undo.isError && <ProblemAlert error={undo.error} />}
      <UndoBar
        until={until}
        costs={
          minutes > 0
            ? text('absence.undo-paying', {
                amount: cents === null ? notation.hours(minutes) : notation.money(cents),
              })
            : null
        }
        busy={undo.isPending || (!justNow && possible && quote.isPending)}
        onUndo={() => undo.mutate({ child, absence })}
      />
    </>
  );
}

/** What goes back, and the extra days that are invoiced instead. */
function WithdrawalCosts({ quote }: { quote: AbsenceWithdrawal }) {
  const { text, notation } = useTexts();
  const dearer = quote.extraDays.filter((day) => day.moreInvoiceMinutes > 0);
  if (dearer.length === 0) return <ExplanationTree explanation={quote.why} />;
  return (
    <Notice tone="warn" role="status" title={text('absence.undo-costs')}>
      <ExplanationTree explanation={quote.why} open />
      <ul className="pl-list">
        {dearer.map((day) => (
          <li key={day.extraDay}>
            {text('absence.undo-day', {
              day: notation.shortDate(day.day),
              hours: notation.hours(day.moreInvoiceMinutes),
              amount:
                typeof day.moreInvoiceCents === 'number' ? notation.money(day.moreInvoiceCents) : 'none',
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function minutesMore(quote: AbsenceWithdrawal | undefined): number {
  return quote?.extraDays.reduce((sum, day) => sum + day.moreInvoiceMinutes, 0) ?? 0;
}

/** Null as long as there is no tariff for one of the days. */
function centsMore(quote: AbsenceWithdrawal | undefined): number | null {
  return (quote?.extraDays ?? []).reduce<number | null>(
    (sum, day) =>
      sum === null || typeof day.moreInvoiceCents !== 'number' ? null : sum + day.moreInvoiceCents,
    0,
  );
}
