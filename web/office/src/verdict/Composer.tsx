import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Verdict } from '@shared/api/complaint';
import type { CheckedDraft, ComplaintDetail } from '@shared/api/complaintHandling';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useSentence } from '@shared/explanation/useSentence';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { VERDICT_WORDS } from '../complaint/words';
import { Checklist } from './Checklist';
import { mistakesIn } from './checks';
import { Findings } from './Findings';
import { Measures } from './Measures';
import { Parts } from './Parts';
import { useGiveVerdict } from './queries';
import { readingLevel } from './readingLevel';
import { useComposer } from './useComposer';
import styles from './Verdict.module.css';

const MOST = 10_000;

/** The form of a verdict, beside what it still needs and what the family wrote. */
export function Composer({ detail, checked }: { detail: ComplaintDetail; checked: CheckedDraft }) {
  const { text } = useTexts();
  const say = useSentence();
  const navigate = useNavigate();
  const { draft, change, checks, keep, keptAt, storing, stale, takeTheirs, keepMine } = useComposer(
    detail.id,
    checked,
  );
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const give = useGiveVerdict(detail.id, () => void navigate(`/cases/${detail.id}`));

  const send = async () => {
    const answered = await keep().catch(() => undefined);
    if (answered === undefined) return;
    const found = mistakesIn(answered.checks, text, say);
    setMistakes(found);
    if (found.length === 0) give.mutate(draft);
  };

  const area = (
    id: string,
    name: 'ownWords' | 'reasons' | 'solution' | 'apology' | 'noMeasuresBecause',
    label: string,
    more: { rows?: number; description?: string; maxLength?: number } = {},
  ) => (
    <Textarea
      id={id}
      rows={more.rows ?? 4}
      maxLength={more.maxLength ?? MOST}
      label={label}
      description={more.description}
      error={mistakeAt(id)}
      value={draft[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || null })}
    />
  );

  const level = readingLevel([draft.ownWords, draft.reasons, draft.solution].filter(Boolean).join(' '));

  return (
    <div className={styles.columns}>
      <Card>
        <FormShell
          mistakes={mistakes}
          refusal={give.error}
          submit={text('verdict.give')}
          busy={give.isPending}
          onSubmit={() => void send()}
        >
          {area('verdict-ownWords', 'ownWords', text('verdict.own-words'), {
            description: text('verdict.own-words.hint'),
          })}
          <Findings
            findings={draft.findings ?? []}
            moments={detail.timeline}
            mistakeAt={mistakeAt}
            onChange={(findings) => change({ findings })}
          />
          <Parts parts={draft.parts ?? []} mistakeAt={mistakeAt} onChange={(parts) => change({ parts })} />
          <NativeSelect
            id="verdict-verdict"
            label={text('verdict.verdict')}
            error={mistakeAt('verdict-verdict')}
            value={draft.verdict ?? ''}
            onChange={(event) => change({ verdict: (event.currentTarget.value || null) as Verdict | null })}
            data={[
              { value: '', label: text('act.choose') },
              ...(Object.keys(VERDICT_WORDS) as Verdict[]).map((one) => ({
                value: one,
                label: text(VERDICT_WORDS[one]),
              })),
            ]}
          />
          {area('verdict-reasons', 'reasons', text('verdict.reasons'))}
          {area('verdict-solution', 'solution', text('verdict.solution'), {
            description: text('verdict.solution.hint'),
          })}
          {area('verdict-apology', 'apology', text('verdict.apology'), { rows: 2, maxLength: 2_000 })}
          <Measures
            measures={draft.measures ?? []}
            mistakeAt={mistakeAt}
            onChange={(measures) => change({ measures })}
          />
          {(draft.measures ?? []).length === 0 &&
            area('verdict-no-measures', 'noMeasuresBecause', text('verdict.no-measures'), {
              rows: 2,
              maxLength: 2_000,
            })}
          <div className={styles.pair}>
            <TextInput
              id="verdict-signedBy"
              label={text('verdict.signed-by')}
              maxLength={100}
              error={mistakeAt('verdict-signedBy')}
              value={draft.signedBy ?? ''}
              onChange={(event) => change({ signedBy: event.currentTarget.value || null })}
            />
            <TextInput
              label={text('verdict.signed-as')}
              maxLength={100}
              value={draft.signedAs ?? ''}
              onChange={(event) => change({ signedAs: event.currentTarget.value || null })}
            />
          </div>
          <p>{text('verdict.give.effect')}</p>
          {storing.isError && <ProblemAlert error={storing.error} />}
          {stale && (
            <div className={styles.acts}>
              <Button variant="default" onClick={() => void takeTheirs()}>
                {text('verdict.stale.theirs')}
              </Button>
              <Button variant="default" onClick={() => void keepMine()}>
                {text('verdict.stale.mine')}
              </Button>
            </div>
          )}
        </FormShell>
      </Card>
      <Checklist detail={detail} checks={checks} keptAt={keptAt} level={level} />
    </div>
  );
}
