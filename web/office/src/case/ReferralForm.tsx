import { useSentence } from '@shared/explanation/useSentence';
import { DisputeForm } from '../dispute/DisputeForm';
import type { ActFormProps } from './ActForm';

/** That the family took the case outside, with what its conditions say of the way there. */
export function ReferralForm({ detail, onDone }: ActFormProps) {
  const say = useSentence();
  return (
    <>
      {detail.external && <p>{say(detail.external)}</p>}
      <DisputeForm
        complaint={detail.id}
        body="COMPLAINTS_DESK"
        entityKnown={Boolean(detail.location)}
        onDone={onDone}
      />
    </>
  );
}
