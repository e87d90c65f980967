import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { AnnualTable } from './AnnualTable';
import { Changes } from './Changes';
import { Downloads } from './Downloads';
import { annualQuery, releasesQuery } from './queries';
import { ReleaseForm } from './ReleaseForm';
import { Releases } from './Releases';
import { Withheld } from './Withheld';
import styles from './Report.module.css';

/** A year's report as it would be released now: counted from the rows, with what does not add up and what it withholds. */
export function AnnualPage() {
  const { text, notation } = useTexts();
  const year = Number(useParams().year);
  const report = useQuery(annualQuery(year));
  const releases = useQuery(releasesQuery);
  const coordinator = useRoles('complaint-coordinator');
  const [done, setDone] = useState('');
  const title = text('annual.title', { year: String(year) });
  return (
    <Page
      title={title}
      lead={report.data && text('annual.inspectorate-by', { day: notation.date(report.data.inspectorateBy) })}
      aside={<Link to="/reports">{text('annual.back')}</Link>}
    >
      <div role="status">{done && <Notice tone="good">{done}</Notice>}</div>
      <p>
        {text('annual.now')} <Downloads of={`annual/${year}/document`} label={title} />
      </p>
      <QueryView query={report} height={480}>
        {(found) => (
          <>
            {found.differences.length > 0 && (
              <Notice tone="warn" title={text('annual.differences', { n: found.differences.length })}>
                {found.differences.map((difference, place) => (
                  <ExplanationTree key={`${difference.key}-${place}`} explanation={difference} open />
                ))}
              </Notice>
            )}
            <AnnualTable report={found} />
            <Changes report={found} mayWrite={coordinator} onDone={setDone} />
            <Withheld report={found} mayWrite={coordinator} onDone={setDone} />
          </>
        )}
      </QueryView>
      <Card aria-labelledby="releases">
        <h2 id="releases" className={styles.heading}>
          {text('annual.releases')}
        </h2>
        <QueryView query={releases} height={120}>
          {(found) => (
            <Releases
              year={year}
              releases={found.filter((one) => one.year === year)}
              mayWrite={coordinator}
              onDone={setDone}
            />
          )}
        </QueryView>
        {coordinator && <ReleaseForm year={year} onDone={setDone} />}
      </Card>
    </Page>
  );
}
