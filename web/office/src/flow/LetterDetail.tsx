import { useQuery } from '@tanstack/react-query';
import type { DeadLetter, ServiceName } from '@shared/api/deadLetters';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { LetterActs } from './LetterActs';
import { LetterFacts, LetterHeaders } from './LetterFacts';
import { LetterHistory } from './LetterHistory';
import { LetterSays } from './LetterSays';
import { letterQuery, type LetterAct } from './queries';

interface LetterDetailProps {
  service: ServiceName;
  letter: DeadLetter;
  onClose: () => void;
  onDone: (act: LetterAct) => void;
}

/** One letter: what went wrong, what it says, what was done with it, and what can be done now. */
export function LetterDetail({ service, letter, onClose, onDone }: LetterDetailProps) {
  const details = useQuery(letterQuery({ service, id: letter.id }));
  return (
    <Sheet from="middle" title={letter.topic} onClose={onClose}>
      <div className="pl-stack">
        <LetterFacts letter={letter} />
        <QueryView query={details} height={120}>
          {(found) => (
            <>
              <LetterHeaders headers={found.cameWith} />
              <LetterSays service={service} id={letter.id} says={found.says} />
              <LetterHistory history={found.history} />
              <LetterActs service={service} letter={found} onDone={onDone} />
            </>
          )}
        </QueryView>
      </div>
    </Sheet>
  );
}
