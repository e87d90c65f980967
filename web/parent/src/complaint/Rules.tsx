import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { conditionsQuery, releasesQuery } from './queries';
import styles from './Complaint.module.css';

/** How we handle complaints, and what we reported about each year. */
export function Rules() {
  const { text, language } = useTexts();
  const conditions = useQuery(conditionsQuery(undefined)).data;
  const releases = useQuery(releasesQuery).data ?? [];
  const years = [...new Set(releases.map((one) => one.year))];
  if (!conditions && years.length === 0) return null;
  return (
    <Card aria-labelledby="rules">
      <h2 id="rules" className={styles.heading}>
        {text('help.rules')}
      </h2>
      <ul className={`pl-list ${styles.links}`}>
        {conditions && (
          <li>
            <a href={conditions.regulation} rel="noreferrer">
              {text('help.regulation')}
            </a>
          </li>
        )}
        {conditions?.mailbox && (
          <li>
            <a href={`mailto:${conditions.mailbox}`}>{conditions.mailbox}</a>
          </li>
        )}
        {years.map((year) => (
          <li key={year}>
            <a href={`/public/complaints-report/${year}?language=${language}`}>
              {text('help.annual', { year: String(year) })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
