import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { QueryView } from '@shared/view/QueryView';
import { creditQuery } from '../credit/queries';
import type { FamilyChild } from '../household/queries';
import { ExtraDayItem } from './ExtraDayItem';
import { extraDaysQuery } from './queries';
import styles from './ExtraDay.module.css';

/** Extra days asked for, with where each stands. */
export function ExtraDayList({ child }: { child: FamilyChild }) {
  const { text } = useTexts();
  const extraDays = useQuery(extraDaysQuery(child.id));
  const accounts = useQuery(creditQuery([child])).data?.[0]?.accounts ?? [];
  return (
    <QueryView query={extraDays} height={160}>
      {(found) =>
        found.length > 0 && (
          <Card aria-labelledby="extra-days">
            <h2 id="extra-days" className={styles.heading}>
              {text('extra-day.asked')}
            </h2>
            <ul className={`pl-list ${styles.asked}`}>
              {[...found]
                .sort((a, b) => b.day.localeCompare(a.day))
                .map((extraDay) => (
                  <ExtraDayItem
                    key={extraDay.id}
                    extraDay={extraDay}
                    balanceMinutes={
                      accounts.find((one) => one.careType === extraDay.careType)?.balanceMinutes ?? 0
                    }
                  />
                ))}
            </ul>
          </Card>
        )
      }
    </QueryView>
  );
}
