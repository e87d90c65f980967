import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { CheckedDraft, VerdictDraft } from '@shared/api/complaintHandling';
import type { ComplaintId } from '@shared/api/ids';
import { now } from '@shared/clock/serverClock';
import { storeDraft } from './queries';

/** Typing pauses this long (ms) before what was written is kept. */
const PAUSE = 800;

/** The draft as it is being written: kept by the service at every pause, which says what is still needed. */
export function useComposer(id: ComplaintId, from: CheckedDraft) {
  const [draft, setDraft] = useState(from.draft);
  const [checks, setChecks] = useState(from.checks);
  const [keptAt, setKeptAt] = useState<string>();
  const unsaved = useRef<VerdictDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const store = useMutation({
    mutationFn: (written: VerdictDraft) => storeDraft(id, written),
    onSuccess: (answered, written) => {
      if (unsaved.current === written) unsaved.current = null;
      setChecks(answered.checks);
      setKeptAt(now().toISOString());
    },
  });
  const { mutateAsync } = store;

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
    timer.current = setTimeout(() => store.mutate(changed), PAUSE);
  };

  // Who leaves in the middle of a pause loses nothing.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (unsaved.current) void storeDraft(id, unsaved.current).catch(() => undefined);
    },
    [id],
  );

  return { draft, change, checks, keep, keptAt, storing: store };
}
