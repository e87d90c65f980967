import { useEffect, useState } from 'react';
import { useSession } from '@shared/session/useSession';
import { forgetDraft, keepDraft, readDraft } from './drafts';

/**
 * What is being filled in, as state that outlives the session: it is there again after signing in anew.
 *
 * @param done true once it has been sent; then nothing is kept
 */
export function useDraft<T>(name: string, initial: T, done: boolean): [T, (part: Partial<T>) => void] {
  const { account } = useSession();
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...readDraft<T>(account, name) }));
  useEffect(() => {
    if (done) forgetDraft(account, name);
  }, [account, name, done]);

  const change = (part: Partial<T>) => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    keepDraft(account, name, changed);
  };
  return [draft, change];
}
