import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { answer, complaint, named } from '@shared/api/client';
import type {
  Channel,
  ComplaintCategory,
  ComplaintKind,
  NewComplaint,
  Relation,
} from '@shared/api/complaint';
import type { LocationId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { KINDS } from '@shared/complaint/kinds';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useDraft } from '@shared/form/useDraft';
import { useTexts, type Text, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Page } from '@shared/view/Page';
import { locationsQuery } from '../location/queries';
import { CATEGORY_WORDS, CHANNEL_WORDS, RELATION_WORDS } from './words';
import styles from './Cases.module.css';

interface Entry {
  kind: ComplaintKind;
  channel: Channel;
  relation: Relation;
  location: LocationId | '';
  category: ComplaintCategory | '';
  subject: string;
  text: string;
  wish: string;
  eventOn: string;
  receivedOn: string;
  replyTo: string;
  telephone: string;
  aboutTheManager: boolean;
}

const EMPTY: Entry = {
  kind: 'COMPLAINT',
  channel: 'TELEPHONE',
  relation: 'CUSTOMER',
  location: '',
  category: '',
  subject: '',
  text: '',
  wish: '',
  eventOn: '',
  receivedOn: '',
  replyTo: '',
  telephone: '',
  aboutTheManager: false,
};

/** Ways in which somebody tells us something; in the app people file for themselves. */
const TOLD: Partial<typeof CHANNEL_WORDS> = { ...CHANNEL_WORDS };
delete TOLD.APP;

/** The coordinator enters what somebody else told: also of people who are no customer and have no account. */
export function EnterCasePage() {
  const { text } = useTexts();
  const navigate = useNavigate();
  const today = dayOf(useNow());
  const locations = useQuery(locationsQuery).data ?? [];
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const file = useCommand({
    send: (entry: NewComplaint, key) => answer(complaint.POST('/complaints', { body: entry, ...named(key) })),
    touches: [['complaint']],
    onDone: (filed) => void navigate(`/cases/${filed.id}`),
  });
  const [entry, change] = useDraft('case-entry', EMPTY, file.isSuccess);

  const send = () => {
    const found = mistakesIn(entry, text);
    setMistakes(found);
    if (found.length === 0) file.mutate(asFiling(entry));
  };

  const choice = <V extends string>(
    name: keyof Entry,
    label: TextKey,
    words: Partial<Record<V, TextKey>>,
    none?: TextKey,
  ) => (
    <NativeSelect
      label={text(label)}
      value={entry[name] as string}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      data={[
        ...(none ? [{ value: '', label: text(none) }] : []),
        ...(Object.entries(words) as [V, TextKey][]).map(([value, word]) => ({ value, label: text(word) })),
      ]}
    />
  );

  return (
    <Page
      title={text('entry.title')}
      lead={text('entry.lead')}
      aside={<Link to="/cases">{text('case.back')}</Link>}
    >
      <Card className={styles.form}>
        <FormShell
          mistakes={mistakes}
          refusal={file.error}
          submit={text('entry.save')}
          busy={file.isPending}
          onSubmit={send}
        >
          <div className={styles.pair}>
            <NativeSelect
              label={text('cases.kind')}
              value={entry.kind}
              onChange={(event) => change({ kind: event.currentTarget.value as ComplaintKind })}
              data={(Object.keys(KINDS) as ComplaintKind[]).map((kind) => ({
                value: kind,
                label: text(KINDS[kind].word),
              }))}
            />
            {choice('channel', 'entry.channel', TOLD)}
            <TextInput
              type="date"
              max={today}
              label={text('entry.received-on')}
              description={text('entry.received-on.hint')}
              value={entry.receivedOn}
              onChange={(event) => change({ receivedOn: event.currentTarget.value })}
            />
            {choice('relation', 'entry.relation', RELATION_WORDS)}
            {choice('category', 'cases.category', CATEGORY_WORDS, 'entry.unknown')}
            <NativeSelect
              label={text('cases.location')}
              value={entry.location}
              onChange={(event) => change({ location: event.currentTarget.value as LocationId })}
              data={[
                { value: '', label: text('entry.no-location') },
                ...locations.map((location) => ({ value: location.id, label: location.name })),
              ]}
            />
            <TextInput
              type="date"
              max={today}
              label={text('entry.event-on')}
              value={entry.eventOn}
              onChange={(event) => change({ eventOn: event.currentTarget.value })}
            />
          </div>
          <TextInput
            id="entry-subject"
            maxLength={200}
            label={text('cases.subject')}
            error={mistakeAt('entry-subject')}
            value={entry.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
          <Textarea
            id="entry-text"
            rows={6}
            maxLength={10_000}
            label={text('entry.text')}
            error={mistakeAt('entry-text')}
            value={entry.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <TextInput
            maxLength={2_000}
            label={text('entry.wish')}
            value={entry.wish}
            onChange={(event) => change({ wish: event.currentTarget.value })}
          />
          <div className={styles.pair}>
            <TextInput
              id="entry-reply-to"
              type="email"
              maxLength={254}
              label={text('entry.reply-to')}
              error={mistakeAt('entry-reply-to')}
              value={entry.replyTo}
              onChange={(event) => change({ replyTo: event.currentTarget.value })}
            />
            <TextInput
              type="tel"
              maxLength={20}
              label={text('entry.telephone')}
              value={entry.telephone}
              onChange={(event) => change({ telephone: event.currentTarget.value })}
            />
          </div>
          {entry.location && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={entry.aboutTheManager}
                onChange={(event) => change({ aboutTheManager: event.currentTarget.checked })}
              />
              {text('entry.manager')}
            </label>
          )}
        </FormShell>
      </Card>
    </Page>
  );
}

function mistakesIn(entry: Entry, text: Text): FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  if (entry.subject.trim() === '') {
    mistakes.push({ id: 'entry-subject', message: text('entry.subject.missing') });
  }
  if (entry.text.trim() === '') mistakes.push({ id: 'entry-text', message: text('entry.text.missing') });
  if (entry.replyTo.trim() === '' && entry.telephone.trim() === '') {
    mistakes.push({ id: 'entry-reply-to', message: text('entry.address.missing') });
  }
  return mistakes;
}

function asFiling(entry: Entry): NewComplaint {
  return {
    kind: entry.kind,
    subject: entry.subject.trim(),
    text: entry.text.trim(),
    ...(entry.category && { category: entry.category }),
    ...(entry.location && { location: entry.location }),
    ...(entry.location && entry.aboutTheManager && { aboutTheManager: true }),
    ...(entry.wish.trim() && { wish: entry.wish.trim() }),
    ...(entry.eventOn && { eventOn: entry.eventOn }),
    ...(entry.replyTo.trim() && { replyTo: entry.replyTo.trim() }),
    onBehalfOf: {
      channel: entry.channel,
      relation: entry.relation,
      ...(entry.receivedOn && { receivedOn: entry.receivedOn }),
      ...(entry.telephone.trim() && { telephone: entry.telephone.trim() }),
    },
  };
}
