import { useQuery } from '@tanstack/react-query';
import type { FlowSample, ServiceName } from '@shared/api/deadLetters';
import { useTexts } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { DayBars } from '../chart/DayBars';
import { DataTable } from '../table/DataTable';
import { hoursOf, lateOf, waitingOf, worstOf } from './lastDay';
import { BACKLOG, SLOW_SECONDS } from './limits';
import { flowHistoryQuery } from './queries';
import styles from './Flow.module.css';

/** From here on one may speak of the whole day. */
const ALMOST_A_DAY_MS = 23 * 3_600_000;

interface LastDayProps {
  service: ServiceName;
  /** The service, in words. */
  name: string;
}

/** Whether facts kept moving in the last 24 hours: said in a sentence, drawn with the limit, hour by hour as a table. */
export function LastDay({ service, name }: LastDayProps) {
  const { text } = useTexts();
  const history = useQuery(flowHistoryQuery(service));
  return (
    <QueryView query={history} height={140} otherwise={text('flow.day.away')}>
      {(samples) =>
        samples.length === 0 ? (
          <p className="pl-soft">{text('flow.day.none')}</p>
        ) : (
          <Day samples={samples} until={history.dataUpdatedAt} name={name} />
        )
      }
    </QueryView>
  );
}

function Day({ samples, until, name }: { samples: FlowSample[]; until: number; name: string }) {
  const { text, notation } = useTexts();
  const late = worstOf(samples, lateOf);
  const waiting = worstOf(samples, waitingOf);
  const first = samples[0];
  const whole = first && until - Date.parse(first.at) > ALMOST_A_DAY_MS;
  return (
    <div className={styles.day}>
      <p>
        {whole || !first
          ? text('flow.day.whole')
          : text('flow.day.since', { when: notation.shortMoment(first.at) })}
      </p>
      {late && (
        <figure>
          <figcaption>
            {lateOf(late) > SLOW_SECONDS
              ? text('flow.day.late', { n: Math.ceil(lateOf(late) / 60), at: notation.time(late.at) })
              : text('flow.day.in-time')}
          </figcaption>
          <DayBars
            values={samples.map((sample) => ({ at: sample.at, value: lateOf(sample) }))}
            until={until}
            limit={SLOW_SECONDS}
          />
        </figure>
      )}
      {waiting && (
        <figure>
          <figcaption>
            {text('flow.day.waiting', { n: waitingOf(waiting), at: notation.time(waiting.at) })}
          </figcaption>
          <DayBars
            values={samples.map((sample) => ({ at: sample.at, value: waitingOf(sample) }))}
            until={until}
            limit={BACKLOG}
          />
        </figure>
      )}
      <details>
        <summary>{text('flow.day.hours')}</summary>
        <p className="pl-soft">{text('flow.day.how', { seconds: SLOW_SECONDS, facts: BACKLOG })}</p>
        <DataTable title={text('flow.day.title', { name })} numbers>
          <thead>
            <tr>
              <th scope="col">{text('flow.day.from')}</th>
              <th scope="col">{text('flow.day.seconds')}</th>
              <th scope="col">{text('flow.day.facts')}</th>
              <th scope="col">{text('flow.day.dead')}</th>
            </tr>
          </thead>
          <tbody>
            {hoursOf(samples).map((hour) => (
              <tr key={hour.at}>
                <th scope="row">{notation.time(hour.at)}</th>
                <td>{notation.number(hour.late)}</td>
                <td>{notation.number(hour.waiting)}</td>
                <td>{notation.number(hour.deadLetters)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </div>
  );
}
