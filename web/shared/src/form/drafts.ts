const PREFIX = 'plekje.draft.';

/** What someone has begun to write, kept for this tab so that a session that ends does not lose it. */
export function readDraft<T>(account: string, name: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(account, name));
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

export function keepDraft(account: string, name: string, draft: unknown): void {
  try {
    sessionStorage.setItem(keyOf(account, name), JSON.stringify(draft));
  } catch {
    // The device keeps nothing: then the draft lives as long as the page.
  }
}

export function forgetDraft(account: string, name: string): void {
  sessionStorage.removeItem(keyOf(account, name));
}

/** All drafts of everybody on this tab. */
export function forgetDrafts(): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => sessionStorage.removeItem(key));
}

/** By account: who signs in next on this tab does not read it. */
function keyOf(account: string, name: string): string {
  return `${PREFIX}${account}.${name}`;
}
