import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Answers, AnswerSetting, LocationApproval } from '@shared/api/placement';
import { FormShell } from '@shared/form/FormShell';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { answerSettingQuery, useSetAnswers } from './queries';
import styles from './Approval.module.css';

const WORDS: Record<Answers, TextKey> = {
  BY_STAFF: 'answers.BY_STAFF',
  AUTOMATIC_WHEN_SEAT: 'answers.AUTOMATIC_WHEN_SEAT',
};

interface AnswersSheetProps {
  location: LocationApproval;
  onClose: () => void;
}

/** Who answers requests at a location: as the conditions have it, or as it sets itself. */
export function AnswersSheet({ location, onClose }: AnswersSheetProps) {
  const { text } = useTexts();
  const setting = useQuery(answerSettingQuery(location.location));
  return (
    <Sheet from="middle" title={text('approval.set-for', { location: location.name })} onClose={onClose}>
      <QueryView query={setting} height={200}>
        {(found) => <Choice location={location} setting={found} onClose={onClose} />}
      </QueryView>
    </Sheet>
  );
}

function Choice({ location, setting, onClose }: AnswersSheetProps & { setting: AnswerSetting }) {
  const { text } = useTexts();
  const set = useSetAnswers();
  const [chosen, setChosen] = useState<Answers | null>(setting.own ?? null);
  const choices: { answers: Answers | null; label: string }[] = [
    { answers: null, label: text('answers.conditions', { what: text(WORDS[setting.conditions]) }) },
    { answers: 'BY_STAFF', label: text('answers.BY_STAFF') },
    { answers: 'AUTOMATIC_WHEN_SEAT', label: text('answers.AUTOMATIC_WHEN_SEAT') },
  ];
  return (
    <FormShell
      mistakes={[]}
      refusal={set.error}
      submit={text('answers.save')}
      busy={set.isPending}
      onSubmit={() => set.mutate({ location: location.location, answers: chosen }, { onSuccess: onClose })}
    >
      <fieldset className={styles.choices}>
        <legend>{text('answers.legend')}</legend>
        {choices.map((choice) => (
          <label key={choice.label}>
            <input
              type="radio"
              name="answers"
              checked={chosen === choice.answers}
              onChange={() => setChosen(choice.answers)}
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
      <p className="pl-soft">
        {text(setting.atDeadline === 'DECLINE' ? 'answers.deadline.decline' : 'answers.deadline.grant')}
      </p>
    </FormShell>
  );
}
