import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { ChildId, GroupId } from '@shared/api/ids';
import type { CareType, Day } from '@shared/api/values';

/** An extra day as far as it is chosen. */
export interface WishPlace {
  child?: ChildId;
  careType?: CareType;
  day?: Day;
  /** Another group than the child's own. */
  group?: GroupId;
}

const NAMES = { child: 'for', careType: 'care', day: 'on', group: 'group' } as const;

/** Where one asks for it: a warning, a refusal or a message leads to a day that is picked already. */
export function wishAddress(place: WishPlace): string {
  return `/extra-day?${parametersOf(place)}`;
}

/** What goes along with a link to a day. */
export const PICKED = { picked: true };

export function pickedByLink(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'picked' in state;
}

/** The wish stands in the address, so that back undoes a choice and a reload keeps it. */
export function useWishPlace(): [WishPlace, (place: WishPlace) => void] {
  const [search, setSearch] = useSearchParams();
  const read = (name: keyof WishPlace) => search.get(NAMES[name]) ?? undefined;
  const place: WishPlace = {
    child: read('child') as ChildId | undefined,
    careType: read('careType') as CareType | undefined,
    day: read('day'),
    group: read('group') as GroupId | undefined,
  };
  const choose = useCallback(
    (next: WishPlace) => setSearch(parametersOf(next), { replace: true, preventScrollReset: true }),
    [setSearch],
  );
  return [place, choose];
}

function parametersOf(place: WishPlace): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, short] of Object.entries(NAMES)) {
    const value = place[name as keyof WishPlace];
    if (value) parameters.set(short, value);
  }
  return parameters;
}
