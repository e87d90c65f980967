import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { QueryView } from '@shared/view/QueryView';
import type { ChildId } from '@shared/api/ids';
import { householdsQuery, type FamilyChild } from './queries';
import { FamilyContext } from './useFamily';

/** Loads the family once for all pages, and keeps which child they are about. */
export function Family({ children }: { children: ReactNode }) {
  const { text } = useTexts();
  const households = useQuery(householdsQuery);
  const [chosen, choose] = useState<ChildId | null>(null);
  return (
    <QueryView query={households} height={320}>
      {(found) => {
        const family: FamilyChild[] = found.flatMap((household) =>
          household.children.map((child) => ({ ...child, household: household.id })),
        );
        if (family.length === 0) {
          return <EmptyState title={text('family.none')}>{text('family.none.why')}</EmptyState>;
        }
        const shown = family.filter((child) => chosen === null || child.id === chosen);
        return <FamilyContext value={{ family, shown, chosen, choose }}>{children}</FamilyContext>;
      }}
    </QueryView>
  );
}
