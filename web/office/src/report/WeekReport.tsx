import { useState } from 'react';
import { Textarea } from '@mantine/core';
import type { CommentedWeek } from '@shared/api/complaintReport';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { useRoles } from '@shared/session/useSession';
import { Notice } from '@shared/view/Notice';
import { CATEGORY_WORDS } from '../complaint/words';
import { Downloads } from './Downloads';
import { useWeeklyComment } from './queries';
import styles from './Report.module.css';

/** One week's report: figures as they were composed, and the coordinator's comment. */
export function WeekReport({ week, open }: { week: CommentedWeek; open: boolean }) {
  const { text, notation } = useTexts();
  const coordinator = useRoles('complaint-coordinator');
  const { report } = week;
  const title = text('weekly.title', { monday: notation.date(report.monday) });
  const figures: [string, number][] = [
    [text('weekly.filed'), report.complaintsFiled],
    [text('weekly.other-filed'), report.otherFiled],
    [text('tile.open'), report.open],
    [text('tile.at-risk'), report.atRisk],
    [text('tile.broken'), report.broken],
    [text('overview.contact-broken'), report.contactBroken],
    [text('overview.verdict-broken'), report.verdictBroken],
    [text('verdict.UPHELD'), report.upheld],
    [text('verdict.PARTLY'), report.partly],
    [text('verdict.NOT_UPHELD'), report.notUpheld],
    [text('weekly.measures-overdue'), report.measuresOverdue],
  ];
  return (
    <details className={styles.week} open={open}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <Downloads of={`weekly/${report.monday}/document`} label={title} />
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{notation.number(value)}</dd>
          </div>
        ))}
      </dl>
      {report.clusters.length > 0 && (
        <>
          <h4>{text('weekly.clusters')}</h4>
          <ul>
            {report.clusters.map((cluster) => (
              <li key={`${cluster.location}-${cluster.category}`}>
                {text('weekly.cluster', {
                  n: cluster.complaints,
                  location: cluster.location ?? '–',
                  category: cluster.category
                    ? text(CATEGORY_WORDS[cluster.category])
                    : text('cases.no-category'),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {report.longest.length > 0 && (
        <>
          <h4>{text('weekly.longest')}</h4>
          <ul>
            {report.longest.map((one) => (
              <li key={one.number}>
                {one.number} {one.location}, {notation.shortMoment(one.verdictDue)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{text('weekly.comment')}</h4>
      {coordinator ? <Comment week={week} /> : <p>{week.comment ?? text('weekly.comment.none')}</p>}
    </details>
  );
}

function Comment({ week }: { week: CommentedWeek }) {
  const { text } = useTexts();
  const [comment, setComment] = useState(week.comment ?? '');
  const { mistakes, setMistakes } = useMistakes();
  const [kept, setKept] = useState(false);
  const store = useWeeklyComment(week.report.monday, () => setKept(true));
  const id = `comment-${week.report.monday}`;

  const send = () => {
    const empty = comment.trim() === '';
    setMistakes(empty ? [{ id, message: text('weekly.comment.missing') }] : []);
    if (!empty) store.mutate(comment.trim());
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={store.error}
      submit={text('act.save')}
      busy={store.isPending}
      onSubmit={send}
    >
      <Textarea
        id={id}
        rows={3}
        maxLength={5_000}
        aria-label={text('weekly.comment')}
        error={mistakes[0]?.message}
        value={comment}
        onChange={(event) => {
          setComment(event.currentTarget.value);
          setKept(false);
        }}
      />
      <div role="status">{kept && <Notice tone="good">{text('weekly.comment.kept')}</Notice>}</div>
    </FormShell>
  );
}
