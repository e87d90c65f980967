import { useState } from 'react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Relation } from '@shared/api/complaint';
import type { ChildId, ComplaintId, LocationId } from '@shared/api/ids';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { attachmentTo, useAttach } from '@shared/complaint/useAttach';
import { useSentence } from '@shared/explanation/useSentence';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useDraft } from '@shared/form/useDraft';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Page } from '@shared/view/Page';
import { useFamily } from '../household/useFamily';
import { ChosenFiles } from './ChosenFiles';
import { FiledCase } from './FiledCase';
import { KindChoice } from './KindChoice';
import { asFiling, isLate, mistakesIn, type CaseDraft } from './newCase';
import { conditionsQuery, locationsQuery, useFileCase } from './queries';

/** Who may file without a child with us. */
const RELATIONS: Partial<Record<Relation, TextKey>> = {
  PROSPECT: 'relation.PROSPECT',
  FORMER_CUSTOMER: 'relation.FORMER_CUSTOMER',
  PARENT_COMMITTEE: 'relation.PARENT_COMMITTEE',
  NO_CUSTOMER: 'relation.NO_CUSTOMER',
};

/** Tells the provider something: what kind of thing decides what happens, and it says so first. */
export function NewCasePage() {
  const { text } = useTexts();
  const say = useSentence();
  const { family } = useFamily();
  const today = dayOf(useNow());
  const locations = useQuery(locationsQuery).data ?? [];
  const [files, setFiles] = useState<File[]>([]);
  const [missing, setMissing] = useState<string[]>([]);
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const attach = useAttach();
  const sendFiles = async (id: ComplaintId) => {
    for (const picked of files) {
      await attach
        .mutateAsync(attachmentTo(id, picked))
        .catch(() => setMissing((names) => [...names, picked.name]));
    }
  };
  const file = useFileCase((id) => void sendFiles(id));
  const empty: CaseDraft = {
    kind: null,
    child: family.length === 1 ? (family[0]?.id ?? '') : '',
    location: '',
    relation: family.length === 0 ? 'PROSPECT' : '',
    subject: '',
    text: '',
    eventOn: '',
    wish: '',
  };
  const [draft, change] = useDraft('case', empty, file.isSuccess);
  const conditions = useQuery(conditionsQuery(draft.location || undefined)).data;
  const late =
    draft.kind === 'COMPLAINT' &&
    conditions !== undefined &&
    isLate(draft.eventOn, today, conditions.withinMonths);

  const send = () => {
    const found = mistakesIn(draft, text);
    setMistakes(found);
    if (found.length > 0 || draft.kind === null) return;
    file.mutate(asFiling({ ...draft, kind: draft.kind }));
  };

  if (file.isSuccess) return <FiledCase filed={file.data} missing={missing} />;
  return (
    <Page title={text('help.new')} aside={<Link to="/help">{text('help.back')}</Link>}>
      {conditions && <p>{say(conditions.firstStep)}</p>}
      <FormShell
        mistakes={mistakes}
        refusal={file.error}
        submit={text('case.send')}
        busy={file.isPending}
        onSubmit={send}
      >
        <KindChoice
          value={draft.kind}
          mistake={mistakeAt('kind')}
          location={draft.location || undefined}
          onChange={(kind) => change({ kind })}
        />
        {draft.kind === 'COMPLAINT' && <p className="pl-soft pl-small">{text('case.legal-route')}</p>}
        {family.length === 0 && (
          <NativeSelect
            size="md"
            label={text('case.relation')}
            value={draft.relation}
            onChange={(event) => change({ relation: event.currentTarget.value as Relation })}
            data={(Object.entries(RELATIONS) as [Relation, TextKey][]).map(([value, word]) => ({
              value,
              label: text(word),
            }))}
          />
        )}
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
          maxLength={10_000}
          error={mistakeAt('text')}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          size="md"
          label={text('case.event-on')}
          description={late && text('case.event-on.late', { months: conditions.withinMonths })}
          max={today}
          value={draft.eventOn}
          onChange={(event) => change({ eventOn: event.currentTarget.value })}
        />
        <TextInput
          size="md"
          label={text('case.wish')}
          maxLength={2_000}
          value={draft.wish}
          onChange={(event) => change({ wish: event.currentTarget.value })}
        />
        <ChosenFiles files={files} onChange={setFiles} />
      </FormShell>
    </Page>
  );
}
