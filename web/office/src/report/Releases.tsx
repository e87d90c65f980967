import { Button } from '@mantine/core';
import type { Recipient, Release } from '@shared/api/complaintReport';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { Downloads } from './Downloads';
import { useDeliver } from './queries';
import styles from './Report.module.css';

const RECIPIENTS: Record<Recipient, TextKey> = {
  INSPECTORATE: 'recipient.INSPECTORATE',
  PARENTS: 'recipient.PARENTS',
  PARENT_COMMITTEES: 'recipient.PARENT_COMMITTEES',
};

interface ReleasesProps {
  year: number;
  releases: Release[];
  mayWrite: boolean;
  onDone: (words: string) => void;
}

/** Released versions, and to whom each went; the newest is open to anyone. */
export function Releases({ year, releases, mayWrite, onDone }: ReleasesProps) {
  const { text, notation, language } = useTexts();
  const today = dayOf(useNow());
  const deliver = useDeliver(year, () => onDone(text('annual.delivered')));
  const newest = releases[0];
  if (!newest) return <p className="pl-soft">{text('annual.releases.none')}</p>;
  return (
    <>
      <p>
        {text('annual.published')}{' '}
        <Downloads
          of={`annual/${year}/published`}
          label={text('annual.version', { version: newest.version })}
        />
      </p>
      <p>
        {text('annual.public')}{' '}
        <a href={`/public/complaints-report/${year}?language=${language}`}>
          {`${location.origin}/public/complaints-report/${year}`}
        </a>
      </p>
      {deliver.isError && <ProblemAlert error={deliver.error} />}
      <ul className={`pl-list ${styles.lines}`}>
        {releases.map((release) => (
          <li key={release.version}>
            <strong>{text('annual.version', { version: release.version })}</strong> {release.department},{' '}
            {notation.moment(release.releasedAt)}
            <ul className={styles.years}>
              {(Object.keys(RECIPIENTS) as Recipient[]).map((recipient) => {
                const delivered = release.deliveries.find((one) => one.recipient === recipient);
                if (!delivered && !mayWrite) return null;
                return (
                  <li key={recipient}>
                    {delivered ? (
                      `${text(RECIPIENTS[recipient])}: ${notation.date(delivered.deliveredOn)}`
                    ) : (
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() =>
                          deliver.mutate({ version: release.version, recipient, deliveredOn: today })
                        }
                      >
                        {text('annual.deliver', { recipient: text(RECIPIENTS[recipient]) })}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
