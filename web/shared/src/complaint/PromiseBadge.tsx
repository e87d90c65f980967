import type { ComplaintKind, ListedClock } from '@shared/api/complaint';
import { ClockBadge } from '@shared/clock/ClockBadge';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Pill, type PillTone } from '@shared/view/Pill';

const MET: Record<'KEPT' | 'KEPT_LATE' | 'STOPPED', { word: TextKey; tone: PillTone }> = {
  KEPT: { word: 'promise.kept', tone: 'good' },
  KEPT_LATE: { word: 'promise.kept-late', tone: 'bad' },
  STOPPED: { word: 'promise.stopped', tone: 'plain' },
};

/** One promise of a case: the time left, or how it was met. */
export function PromiseBadge({ clock, kind }: { clock: ListedClock; kind: ComplaintKind }) {
  const { text } = useTexts();
  const what =
    clock.clock === 'VERDICT'
      ? text('promise.VERDICT')
      : text(kind === 'COMPLAINT' ? 'promise.CONTACT' : 'promise.answer');
  if (isOpen(clock)) return <ClockBadge what={what} almostFrom={clock.atRiskAt} due={clock.dueAt} />;
  const { word, tone } = MET[clock.state as keyof typeof MET];
  return (
    <Pill tone={tone} icon={tone === 'bad' ? 'warning' : 'check'}>
      {text('promise.on', { what, word: text(word) })}
    </Pill>
  );
}

export function isOpen(clock: ListedClock): boolean {
  return clock.state === 'RUNNING' || clock.state === 'AT_RISK' || clock.state === 'BROKEN';
}

/** The promise that is due first; undefined when none is open. */
export function firstDue(clocks: ListedClock[]): ListedClock | undefined {
  return clocks.filter(isOpen).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}
