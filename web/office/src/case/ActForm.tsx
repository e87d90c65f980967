import type { ReactNode } from 'react';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import { AssignmentForm } from './AssignmentForm';
import type { ActName } from './acts';
import { CategoryForm, KindForm } from './ClassifyForms';
import { ClaimForm } from './ClaimForm';
import { ConcernsForm } from './ConcernsForm';
import { ContactForm } from './ContactForm';
import { ExitForm } from './ExitForm';
import { HearingForm } from './HearingForm';
import { LatenessForm } from './LatenessForm';
import { NoReactionForm } from './NoReactionForm';
import { ReferralForm } from './ReferralForm';
import { MessageForm, ReasonForm } from './WordsForm';

export interface ActFormProps {
  detail: ComplaintDetail;
  onDone: () => void;
}

/** The form of one act. */
export function ActForm({ act, ...props }: ActFormProps & { act: ActName }): ReactNode {
  switch (act) {
    case 'contact':
      return <ContactForm {...props} />;
    case 'hearing':
      return <HearingForm {...props} />;
    case 'assignment':
      return <AssignmentForm {...props} />;
    case 'category':
      return <CategoryForm {...props} />;
    case 'kind':
      return <KindForm {...props} />;
    case 'concerns':
      return <ConcernsForm {...props} />;
    case 'lateness':
      return <LatenessForm {...props} />;
    case 'no-reaction':
      return <NoReactionForm {...props} />;
    case 'claim':
      return <ClaimForm {...props} />;
    case 'exit':
      return <ExitForm {...props} />;
    case 'referral':
      return <ReferralForm {...props} />;
    case 'progress':
    case 'waiting':
    case 'notes':
    case 'answer':
      return <MessageForm act={act} {...props} />;
    case 'escalation':
    case 'hearing-waiver':
    case 'reopening':
      return <ReasonForm act={act} {...props} />;
  }
}
