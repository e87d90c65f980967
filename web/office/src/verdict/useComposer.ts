import { useEffect, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CheckedDraft, VerdictDraft } from '@shared/api/complaintHandling';
import type { ComplaintId } from '@shared/api/ids';
import { problemIn } from '@shared/api/problem';
import { now } from '@shared/clock/serverClock';
import { draftQuery, storeDraft } from './queries';

/** Typing pauses this long (ms) before what was written is kept. */
const PAUSE = 800;
const CONFLICT = 409;

/**
 * The draft as it is being written: kept by the service at every pause, which says what is still needed. When somebody else
 * kept another in between nothing is kept any more until one of both was chosen.
 */
export function useComposer(id: ComplaintId, from: CheckedDraft) {
  const [draft, setDraft] = useState(from.draft);
  const [checks, setChecks] = useState(from.checks);
  const [keptAt, setKeptAt] = useState<string>();
  const version = useRef(from.version);
  const unsaved = useRef<VerdictDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const client = useQueryClient();

  const store = useMutation({
    // One after the other: each goes in the place of the one before.
    scope: { id: `verdict-draft/${id}` },
    mutationFn: (written: VerdictDraft) => storeDraft(id, version.current, written),
    onSuccess: (answered, written) => {
      if (unsaved.current === written) unsaved.current = null;
      version.current = answered.version;
      setChecks(answered.checks);
      setKeptAt(now().toISOString());
    },
  });
  const { mutateAsync } = store;
  const stale = store.isError && problemIn(store.error).status === CONFLICT;

  /** Keeps it now; answers what is still needed. */
  const keep = () => {
    clearTimeout(timer.current);
    return mutateAsync(draft);
  };

  const change = (part: Partial<VerdictDraft>) => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    unsaved.current = changed;
    clearTimeout(timer.current);
    if (!stale) timer.current = setTimeout(() => store.mutate(changed), PAUSE);
  };

  const latest = () => client.fetchQuery({ ...draftQuery(id), staleTime: 0 });

  /** Goes on with what the other wrote. */
  const takeTheirs = async () => {
    const theirs = await latest();
    version.current = theirs.version;
    unsaved.current = null;
    setDraft(theirs.draft);
    setChecks(theirs.checks);
    store.reset();
  };

  /** Keeps what stands here in the place of what the other wrote. */
  const keepMine = async () => {
    version.current = (await latest()).version;
    await mutateAsync(draft).catch(() => undefined);
  };

  // Who leaves in the middle of a pause loses nothing.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (unsaved.current) void storeDraft(id, version.current, unsaved.current).catch(() => undefined);
    },
    [id],
  );

  return { draft, change, checks, keep, keptAt, storing: store, stale, takeTheirs, keepMine };
}
