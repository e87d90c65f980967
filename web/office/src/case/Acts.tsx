import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { Card } from '@shared/view/Card';
import { Sheet } from '@shared/view/Sheet';
import { ActForm } from './ActForm';
import { ACTS, type ActName } from './acts';
import styles from './Case.module.css';

interface ActsProps {
  detail: ComplaintDetail;
  onDone: (words: string) => void;
}

/** What can be done now: the next steps as buttons, the rest below. */
export function Acts({ detail, onDone }: ActsProps) {
  const { text } = useTexts();
  const { roles } = useSession();
  const [act, setAct] = useState<ActName | null>(null);
  const possible = (Object.keys(ACTS) as ActName[]).filter(
    (name) => ACTS[name].when(detail) && (ACTS[name].roles?.some((role) => roles.includes(role)) ?? true),
  );
  const first = possible.filter((name) => ACTS[name].first?.(detail));
  const rest = possible.filter((name) => !first.includes(name));
  const judges = detail.state === 'OPEN' && detail.kind === 'COMPLAINT' && !detail.verdict;
  if (possible.length === 0) return null;
  return (
    <Card aria-labelledby="acts">
      <h2 id="acts" className={styles.heading}>
        {text('case.acts')}
      </h2>
      <div className={styles.acts}>
        {first.map((name, place) => (
          <Button
            key={name}
            variant={place === 0 && !(judges && detail.phase === 'VERDICT') ? 'filled' : 'default'}
            onClick={() => setAct(name)}
          >
            {text(ACTS[name].title)}
          </Button>
        ))}
        {judges && (
          <Button
            component={Link}
            to={`/cases/${detail.id}/verdict`}
            variant={detail.phase === 'VERDICT' ? 'filled' : 'default'}
          >
            {text('act.verdict')}
          </Button>
        )}
      </div>
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{text('case.acts.more')}</summary>
          <ul className="pl-list">
            {rest.map((name) => (
              <li key={name}>
                <Button size="compact-sm" variant="default" onClick={() => setAct(name)}>
                  {text(ACTS[name].title)}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {act && (
        <Sheet from="middle" title={text(ACTS[act].title)} onClose={() => setAct(null)}>
          <ActForm
            act={act}
            detail={detail}
            onDone={() => {
              setAct(null);
              onDone(text(ACTS[act].done));
            }}
          />
        </Sheet>
      )}
    </Card>
  );
}
