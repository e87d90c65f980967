import { useState } from 'react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ComplaintKind } from '@shared/api/complaint';
import type { ChildId, LocationId } from '@shared/api/ids';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useDraft } from '@shared/form/useDraft';
import { useTexts, type Text } from '@shared/language/useTexts';
import { Page } from '@shared/view/Page';
import { useFamily } from '../household/useFamily';
import { FiledCase } from './FiledCase';
import { KindChoice } from './KindChoice';
import { locationsQuery, useFileCase } from './queries';

interface Draft {
  kind: ComplaintKind | null;
  child: ChildId | '';
  location: LocationId | '';
  subject: string;
  text: string;
  eventOn: string;
  wish: string;
}

/** Tells the provider something: what kind of thing decides what happens, and it says so first. */
export function NewCasePage() {
  const { text } = useTexts();
  const { family } = useFamily();
  const today = dayOf(useNow());
  const locations = useQuery(locationsQuery).data ?? [];
  const file = useFileCase();
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  const empty: Draft = {
    kind: null,
    child: family.length === 1 ? (family[0]?.id ?? '') : '',
    location: '',
    subject: '',
    text: '',
    eventOn: '',
    wish: '',
  };
  const [draft, change] = useDraft('case', empty, file.isSuccess);
  const mistakeAt = (id: string) => mistakes.find((mistake) => mistake.id === id)?.message;

  const send = () => {
    const found = mistakesIn(draft, text);
    setMistakes(found);
    if (found.length > 0 || draft.kind === null) return;
    file.mutate({
      kind: draft.kind,
      subject: draft.subject.trim(),
      text: draft.text.trim(),
      ...(draft.child && { child: draft.child }),
      ...(draft.location && { location: draft.location }),
      ...(draft.eventOn && { eventOn: draft.eventOn }),
      ...(draft.wish.trim() && { wish: draft.wish.trim() }),
    });
  };

  if (file.isSuccess) return <FiledCase filed={file.data} />;
  return (
    <Page title={text('help.new')} aside={<Link to="/help">{text('help.back')}</Link>}>
      <FormShell
        mistakes={mistakes}
        refusal={file.error}
        submit={text('case.send')}
        busy={file.isPending}
        onSubmit={send}
      >
        <KindChoice value={draft.kind} mistake={mistakeAt('kind')} onChange={(kind) => change({ kind })} />
        {family.length > 1 && (
          <NativeSelect
            size="md"
            label={text('case.child')}
            value={draft.child}
            onChange={(event) => change({ child: event.currentTarget.value as ChildId })}
            data={[
              { value: '', label: text('case.no-child') },
              ...family.map((child) => ({ value: child.id, label: child.firstName })),
            ]}
          />
        )}
        {locations.length > 0 && (
          <NativeSelect
            size="md"
            label={text('case.location')}
            value={draft.location}
            onChange={(event) => change({ location: event.currentTarget.value as LocationId })}
            data={[
              { value: '', label: text('case.no-location') },
              ...locations.map((location) => ({ value: location.id, label: location.name })),
            ]}
          />
        )}
        <TextInput
          id="subject"
          size="md"
          label={text('case.subject')}
          maxLength={120}
          error={mistakeAt('subject')}
          value={draft.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <Textarea
          id="text"
          size="md"
          rows={6}
          label={text('case.text')}
          maxLength={4000}
          error={mistakeAt('text')}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          size="md"
          label={text('case.event-on')}
          max={today}
          value={draft.eventOn}
          onChange={(event) => change({ eventOn: event.currentTarget.value })}
        />
        <TextInput
          size="md"
          label={text('case.wish')}
          maxLength={500}
          value={draft.wish}
          onChange={(event) => change({ wish: event.currentTarget.value })}
        />
      </FormShell>
    </Page>
  );
}

function mistakesIn(draft: Draft, text: Text): FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  if (draft.kind === null) mistakes.push({ id: 'kind', message: text('case.kind.missing') });
  if (draft.subject.trim() === '') mistakes.push({ id: 'subject', message: text('case.subject.missing') });
  if (draft.text.trim() === '') mistakes.push({ id: 'text', message: text('case.text.missing') });
  return mistakes;
}
