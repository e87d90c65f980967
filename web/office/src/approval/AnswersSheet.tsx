import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Answers, AnswerSetting, LocationApproval } from '@shared/api/placement';
import { FormShell } from '@shared/form/FormShell';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { RadioList } from '../form/RadioList';
import { answerSettingQuery, useSetAnswers } from './queries';

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
  const choices: { value: Answers | null; label: string }[] = [
    { value: null, label: text('answers.conditions', { what: text(WORDS[setting.conditions]) }) },
    { value: 'BY_STAFF', label: text('answers.BY_STAFF') },
    { value: 'AUTOMATIC_WHEN_SEAT', label: text('answers.AUTOMATIC_WHEN_SEAT') },
  ];
  return (
    <FormShell
      mistakes={[]}
      refusal={set.error}
      submit={text('answers.save')}
      busy={set.isPending}
      onSubmit={() => set.mutate({ location: location.location, answers: chosen }, { onSuccess: onClose })}
    >
      <RadioList
        name="answers"
        legend={text('answers.legend')}
        choices={choices}
        chosen={chosen}
        onChoose={setChosen}
      />
      <p className="pl-soft">
        {text(setting.atDeadline === 'DECLINE' ? 'answers.deadline.decline' : 'answers.deadline.grant')}
      </p>
    </FormShell>
  );
}
