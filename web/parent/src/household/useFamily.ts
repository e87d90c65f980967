import { createContext, useContext } from 'react';
import type { ChildId } from '@shared/api/ids';
import type { FamilyChild } from './queries';

interface FamilyView {
  family: FamilyChild[];
  /** The children that the pages are about now. */
  shown: FamilyChild[];
  /** Null for all children. */
  chosen: ChildId | null;
  choose: (child: ChildId | null) => void;
}

export const FamilyContext = createContext<FamilyView | null>(null);

/** The children of whoever is signed in; only below a Family. */
export function useFamily(): FamilyView {
  const family = useContext(FamilyContext);
  if (family === null) throw new Error('useFamily is used outside a Family');
  return family;
}
