import type { MomentState, TimelineMoment } from '@shared/api/complaintHandling';
import { dayOf } from '@shared/calendar/day';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import styles from './Timeline.module.css';

const STATE_WORDS: Record<MomentState, TextKey> = {
  PROMISED: 'timeline.PROMISED',
  ACTUAL: 'timeline.ACTUAL',
  MISSED: 'timeline.MISSED',
};

interface TimelineProps {
  moments: TimelineMoment[];
  /** For who filed it; else for who handles it. */
  own: boolean;
  /** Name of a colleague by account. */
  nameOf?: (account: string) => string;
}

/** What happened, what is promised, and what was missed; in order, each with its moment. */
export function Timeline({ moments, own, nameOf }: TimelineProps) {
  const { text } = useTexts();
  return (
    <ol className={styles.timeline} aria-label={text('timeline.label')}>
      {moments.map((moment, place) => (
        <Moment key={`${moment.at}-${moment.kind}-${place}`} moment={moment} own={own} nameOf={nameOf} />
      ))}
    </ol>
  );
}

function Moment({ moment, own, nameOf }: { moment: TimelineMoment } & Omit<TimelineProps, 'moments'>) {
  const { text, notation } = useTexts();
  const said = moment.byComplainant
    ? text(own ? 'timeline.you' : 'timeline.they')
    : moment.by && nameOf && nameOf(moment.by);
  return (
    <li data-state={moment.state}>
      <div className={styles.head}>
        {moment.state !== 'ACTUAL' && <strong>{text(STATE_WORDS[moment.state])}</strong>}
        <time dateTime={moment.at}>
          {notation.shortDate(dayOf(moment.at))}, {notation.time(moment.at)}
        </time>
        {said && <span>{said}</span>}
      </div>
      <ExplanationTree explanation={moment.what} />
      {moment.words && <p className={styles.words}>{moment.words}</p>}
    </li>
  );
}
