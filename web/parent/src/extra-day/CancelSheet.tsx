import { Button } from '@mantine/core';
import type { ExtraDay } from '@shared/api/credit';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { Sheet } from '@shared/view/Sheet';
import { useTakeBackExtraDay } from './queries';

interface CancelSheetProps {
  extraDay: ExtraDay;
  cancel: NonNullable<ExtraDay['cancel']>;
  onClose: () => void;
}

/** A granted day is given back for good: what it costs stands above the button, and is accepted with it. */
export function CancelSheet({ extraDay, cancel, onClose }: CancelSheetProps) {
  const { text, notation } = useTexts();
  const takeBack = useTakeBackExtraDay();
  const costs = cancel.chargedMinutes > 0;
  return (
    <Sheet
      from="below"
      title={text('extra-day.cancel-day', { day: notation.longDate(extraDay.day) })}
      onClose={onClose}
    >
      <div className="pl-stack">
        <div>
          <ExplanationTree explanation={cancel.why} />
          <p>
            {costs
              ? text('extra-day.cancel-costs', { hours: notation.hours(cancel.chargedMinutes) })
              : text('extra-day.cancel-free')}
          </p>
        </div>
        {takeBack.isError && <ProblemAlert error={takeBack.error} />}
        <Button
          size="md"
          color={costs ? 'red.9' : undefined}
          loading={takeBack.isPending}
          onClick={() =>
            takeBack.mutate(
              { child: extraDay.child, extraDay: extraDay.id, acceptCharge: costs },
              { onSuccess: onClose },
            )
          }
        >
          {costs
            ? text('extra-day.cancel-paying', { hours: notation.hours(cancel.chargedMinutes) })
            : text('extra-day.cancel')}
        </Button>
        <Button size="md" variant="default" onClick={onClose}>
          {text('extra-day.keep')}
        </Button>
      </div>
    </Sheet>
  );
}
