import { useQuery } from '@tanstack/react-query';
import type { AbsenceAnswer } from '@shared/api/credit';
import type { AbsenceReason } from '@shared/api/values';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import type { JustReported } from '../day/DayDetails';
import type { FamilyDay } from '../day/queries';
import { AbsenceButton } from './AbsenceButton';
import { absenceQuoteQuery, useReportAbsence } from './queries';
import styles from './Absence.module.css';

const REASONS: AbsenceReason[] = ['LEAVE', 'ILLNESS'];

/** Two buttons that say what they earn before they are pressed; one tap reports at once. */
export function ReportAbsence({
  day,
  onReported,
}: {
  day: FamilyDay;
  onReported: (reported: JustReported) => void;
}) {
  const { text } = useTexts();
  const quote = useQuery(absenceQuoteQuery(day));
  const report = useReportAbsence();
  const answers = quote.data?.answers ?? [];
  const answerTo = (reason: AbsenceReason) => answers.find((answer) => answer.reason === reason) ?? null;

  const tap = (reason: AbsenceReason) =>
    report.mutate(
      {
        child: day.child.id,
        firstName: day.child.firstName,
        day: day.day,
        contract: day.contract,
        begins: day.session.from,
        reason,
      },
      { onSuccess: ({ sent }) => onReported({ reason, sent, answer: answerTo(reason) }) },
    );

  return (
    <>
      <div className={styles.buttons}>
        {REASONS.map((reason) => (
          <AbsenceButton
            key={reason}
            reason={reason}
            answer={answerTo(reason)}
            mode={quote.data?.mode}
            waiting={quote.isPending}
            busy={report.isPending}
            onTap={() => tap(reason)}
          />
        ))}
      </div>
      {quote.isError && <p className="pl-soft pl-small">{text('absence.no-quote')}</p>}
      {report.isError && <ProblemAlert error={report.error} />}
      {answers.length > 0 && <Reasons answers={answers} />}
    </>
  );
}

/** Why these answers; two that share their sentence are said once, with all that one of them adds. */
function Reasons({ answers }: { answers: AbsenceAnswer[] }) {
  const { text } = useTexts();
  const causes = (answer: AbsenceAnswer) => answer.why.because?.length ?? 0;
  const different = new Map<string, AbsenceAnswer>();
  for (const answer of [...answers].sort((a, b) => causes(a) - causes(b))) {
    different.set(JSON.stringify([answer.why.key, answer.why.facts]), answer);
  }
  return (
    <details className={styles.reasons}>
      <summary>{text('absence.why')}</summary>
      {[...different.values()].map((answer) => (
        <ExplanationTree key={answer.reason} explanation={answer.why} open />
      ))}
    </details>
  );
}
