import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { QueryView } from '@shared/view/QueryView';
import type { ChildId } from '@shared/api/ids';
import { householdsQuery, type FamilyChild } from './queries';
import { FamilyContext } from './useFamily';

/** What is also for who has no child with us: help and messages. */
const FOR_ALL = ['/help', '/inbox'];

/** Loads the family once for all pages, and keeps which child they are about. */
export function Family({ children }: { children: ReactNode }) {
  const { text } = useTexts();
  const households = useQuery(householdsQuery);
  const [chosen, choose] = useState<ChildId | null>(null);
  const { pathname } = useLocation();
  const forAll = FOR_ALL.some((path) => pathname.startsWith(path));
  return (
    <QueryView query={households} height={320}>
      {(found) => {
        const family: FamilyChild[] = found.flatMap((household) =>
          household.children.map((child) => ({ ...child, household: household.id })),
        );
        if (family.length === 0 && !forAll) {
          return (
            <EmptyState title={text('family.none')} action={<Link to="/help">{text('tab.help')}</Link>}>
              {text('family.none.why')}
            </EmptyState>
          );
        }
        const shown = family.filter((child) => chosen === null || child.id === chosen);
        return <FamilyContext value={{ family, shown, chosen, choose }}>{children}</FamilyContext>;
      }}
    </QueryView>
  );
}
