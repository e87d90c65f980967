import { useQuery } from '@tanstack/react-query';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import type { Explanation } from '@shared/explanation/explanation';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { movementsQuery } from '../credit/queries';
import type { JustReported } from '../day/DayDetails';
import type { FamilyDay } from '../day/queries';
import { UndoAbsence } from './UndoAbsence';

interface ReportedAbsenceProps {
  day: FamilyDay;
  /** Null when it was reported earlier. */
  reported: JustReported | null;
  onUndone: () => void;
}

/** What reporting did: the group knows, what was earned and why, and how long it can be taken back. */
export function ReportedAbsence({ day, reported, onUndone }: ReportedAbsenceProps) {
  const { text, notation } = useTexts();
  const absence = day.absence;
  const why = useWhy(day, reported);

  if (reported && !reported.sent) {
    return (
      <Notice tone="warn" role="status" title={text('absence.waiting')}>
        <p>{text('absence.waiting.why')}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice
        tone="good"
        role="status"
        title={text('absence.done', { child: day.child.firstName, day: notation.shortDate(day.day) })}
      >
        <p>{text('absence.group-knows')}</p>
        {absence?.receivedAt && (
          <p>
            {text('absence.tapped', {
              tapped: notation.moment(absence.reportedAt),
              received: notation.time(absence.receivedAt),
            })}
          </p>
        )}
      </Notice>
      {why && <ExplanationTree explanation={why} />}
      {absence && (
        <UndoAbsence
          child={day.child.id}
          absence={absence.id}
          until={absence.undoUntil ?? reported?.answer?.undoUntil}
          justNow={reported !== null}
          onUndone={onUndone}
        />
      )}
    </>
  );
}

/** The answer that stood on the button; later the movement that the absence made. */
function useWhy(day: FamilyDay, reported: JustReported | null): Explanation | null {
  const movements = useQuery({ ...movementsQuery(day.child.id), enabled: reported === null });
  if (reported) return reported.answer?.why ?? null;
  const movement = movements.data?.find((one) => one.absence && one.absence === day.absence?.id);
  return movement?.why ?? null;
}
