import { Textarea } from '@mantine/core';
import type { ComplaintId } from '@shared/api/ids';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useDraft } from '@shared/form/useDraft';
import { useTexts } from '@shared/language/useTexts';
import { useReply } from './queries';

/** Writes to who handles the case. Without a connection it stays here as a draft. */
export function ReplyForm({ id, onDone }: { id: ComplaintId; onDone: () => void }) {
  const { text } = useTexts();
  const { mistakes, setMistakes } = useMistakes();
  const [draft, change] = useDraft(`reply-${id}`, { message: '' }, false);
  const reply = useReply(id, () => {
    change({ message: '' });
    onDone();
  });

  const send = () => {
    const empty = draft.message.trim() === '';
    setMistakes(empty ? [{ id: 'reply', message: text('case.reply.missing') }] : []);
    if (!empty) reply.mutate(draft.message.trim());
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={reply.error}
      submit={text('case.reply.send')}
      busy={reply.isPending}
      onSubmit={send}
    >
      <Textarea
        id="reply"
        size="md"
        rows={3}
        maxLength={10_000}
        label={text('case.reply')}
        error={mistakes[0]?.message}
        value={draft.message}
        onChange={(event) => change({ message: event.currentTarget.value })}
      />
    </FormShell>
  );
}
