import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CaseAround, ComplaintDetail } from '@shared/api/complaintHandling';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Pill } from '@shared/view/Pill';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { CATEGORY_WORDS, STATE_WORDS } from '../complaint/words';
import { aroundQuery, useAct } from './queries';
import styles from './Case.module.css';

interface AroundProps {
  detail: ComplaintDetail;
  onDone: (words: string) => void;
}

/** Cases about the same event, and those that may be: with the facts that agree. Each keeps its own answer. */
export function Around({ detail, onDone }: AroundProps) {
  const { text } = useTexts();
  const around = useQuery(aroundQuery(detail.id)).data ?? [];
  const link = useAct(detail.id, 'links', () => onDone(text('around.done')));
  if (around.length === 0) return null;
  const linked = around.filter((one) => one.linked);
  return (
    <Card aria-labelledby="around">
      <h2 id="around" className={styles.heading}>
        {text('around.title')}
      </h2>
      {linked.length > 0 && <p>{text('around.linked', { n: linked.length })}</p>}
      {link.isError && <ProblemAlert error={link.error} />}
      <ul className={`pl-list ${styles.around}`}>
        {around.map((one) => (
          <li key={one.id}>
            <div>
              <Link to={`/cases/${one.id}`}>{one.number}</Link>{' '}
              <span className="pl-soft">{text(STATE_WORDS[one.state])}</span>
              <br />
              <span className="pl-small">
                <Agreeing one={one} />
              </span>
            </div>
            {one.linked ? (
              <Pill tone="primary">{text('cases.linked')}</Pill>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text('around.link-with', { number: one.number })}
                onClick={() => link.mutate({ other: one.id })}
              >
                {text('around.link')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Why it is proposed: same location, and what else is the same. */
function Agreeing({ one }: { one: CaseAround }) {
  const { text, notation } = useTexts();
  const facts = [
    one.sameDay && one.eventOn && text('around.same-day', { day: notation.shortDate(one.eventOn) }),
    one.sameSubject &&
      one.category &&
      text('around.same-subject', { category: text(CATEGORY_WORDS[one.category]) }),
  ].filter(Boolean);
  return facts.join('; ');
}
