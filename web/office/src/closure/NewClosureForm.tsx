import { useState } from 'react';
import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core';
import type { Circumstance, ClosureCause, Location } from '@shared/api/placement';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { ChildrenChoice } from './ChildrenChoice';
import { closureOf, EMPTY, isShortNotice, mistakesIn, SOME_CHILDREN, type Draft } from './draft';
import { useAnnounce, usePreview } from './queries';
import { ReachTable } from './ReachTable';
import { CAUSE_WORDS, CIRCUMSTANCE_WORDS } from './words';
import styles from './Closure.module.css';

interface NewClosureFormProps {
  location: Location;
  onAnnounced: () => void;
}

/** A closure is written, looked at with everyone it reaches, and only then announced: exactly what was looked at. */
export function NewClosureForm({ location, onAnnounced }: NewClosureFormProps) {
  const { text, notation } = useTexts();
  const today = dayOf(useNow());
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const preview = usePreview();
  const announce = useAnnounce();

  const change = (changed: Partial<Draft>) => {
    setDraft({ ...draft, ...changed });
    // What was looked at is not what stands there any more.
    preview.reset();
    announce.reset();
  };
  const look = () => {
    const found = mistakesIn(draft, text);
    setMistakes(found);
    if (found.length === 0) preview.mutate({ location: location.id, closure: closureOf(draft) });
  };

  return (
    <Card aria-labelledby="new-closure">
      <h2 id="new-closure" className={styles.heading}>
        {text('closure.new')}
      </h2>
      <FormShell
        mistakes={mistakes}
        refusal={preview.error}
        submit={text('closure.look')}
        busy={preview.isPending}
        onSubmit={look}
      >
        <div className={styles.fields}>
          <TextInput
            id="first-day"
            type="date"
            label={text('closure.first-day')}
            min={today}
            error={mistakeAt('first-day')}
            value={draft.firstDay}
            onChange={(event) => change({ firstDay: event.currentTarget.value })}
          />
          <TextInput
            id="last-day"
            type="date"
            label={text('closure.last-day')}
            min={draft.firstDay || today}
            error={mistakeAt('last-day')}
            value={draft.lastDay}
            onChange={(event) => change({ lastDay: event.currentTarget.value })}
          />
          <NativeSelect
            id="cause"
            label={text('closure.cause')}
            error={mistakeAt('cause')}
            value={draft.cause}
            onChange={(event) => change({ cause: event.currentTarget.value as ClosureCause | '' })}
            data={[
              { value: '', label: text('closure.pick') },
              ...Object.entries(CAUSE_WORDS).map(([value, word]) => ({ value, label: text(word) })),
            ]}
          />
          {draft.cause === 'FORCE_MAJEURE' && (
            <NativeSelect
              id="circumstance"
              label={text('closure.circumstance')}
              error={mistakeAt('circumstance')}
              value={draft.circumstance}
              onChange={(event) => change({ circumstance: event.currentTarget.value as Circumstance | '' })}
              data={[
                { value: '', label: text('closure.pick') },
                ...Object.entries(CIRCUMSTANCE_WORDS).map(([value, word]) => ({ value, label: text(word) })),
              ]}
            />
          )}
          <NativeSelect
            label={text('closure.extent')}
            value={draft.group}
            onChange={(event) => change({ group: event.currentTarget.value as Draft['group'], children: [] })}
            data={[
              { value: '', label: text('closure.whole') },
              ...location.groups.map((group) => ({ value: group.id as string, label: group.name })),
              { value: SOME_CHILDREN, label: text('closure.children') },
            ]}
          />
          <TextInput
            type="time"
            label={text('closure.from')}
            value={draft.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
        </div>
        {draft.group === SOME_CHILDREN && (
          <ChildrenChoice
            location={location.id}
            firstDay={draft.firstDay}
            lastDay={draft.lastDay}
            chosen={draft.children}
            mistake={mistakeAt('children')}
            onChange={(children) => change({ children })}
          />
        )}
        <Textarea
          label={text('closure.note')}
          description={text('closure.note.hint')}
          rows={2}
          maxLength={500}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </FormShell>
      <div role="status">
        {preview.data && (
          <div className={styles.preview}>
            <h3 className={styles.heading}>{text('closure.preview')}</h3>
            <ReachTable reach={preview.data} caption={text('closure.preview')} />
            <p className="pl-soft">{text('closure.effect')}</p>
            {draft.firstDay !== '' && isShortNotice(draft.firstDay, today) && (
              <Notice tone="warn" title={text('closure.short-notice')}>
                <p>{text('closure.short-notice.way-on')}</p>
              </Notice>
            )}
            {announce.isError && <ProblemAlert error={announce.error} />}
            <Button
              className="pl-long"
              loading={announce.isPending}
              onClick={() =>
                announce.mutate(
                  { location: location.id, closure: closureOf(draft) },
                  {
                    onSuccess: () => {
                      setDraft(EMPTY);
                      preview.reset();
                      onAnnounced();
                    },
                  },
                )
              }
            >
              {text('closure.announce', {
                n: preview.data.families,
                day: draft.firstDay ? notation.shortDate(draft.firstDay) : '',
              })}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
