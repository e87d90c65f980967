import type { FlowSample } from '@shared/api/deadLetters';

/** The worst of an hour. */
export interface Hour {
  /** When the hour began. */
  at: string;
  /** How late facts left or were applied (s). */
  late: number;
  /** Facts that waited to leave or to be applied. */
  waiting: number;
  deadLetters: number;
}

/** How late facts left or were applied in these five minutes (s). */
export function lateOf(sample: FlowSample): number {
  return Math.max(sample.oldestUnsentSeconds, sample.behindSeconds);
}

/** Facts that waited to leave or to be applied; what the broker could not tell does not count. */
export function waitingOf(sample: FlowSample): number {
  return sample.unsent + (sample.behind ?? 0);
}

/** The sample that a figure is highest in; the latest of them, and none when there are none. */
export function worstOf(
  samples: FlowSample[],
  figure: (sample: FlowSample) => number,
): FlowSample | undefined {
  return samples.reduce<FlowSample | undefined>(
    (worst, sample) => (worst === undefined || figure(sample) >= figure(worst) ? sample : worst),
    undefined,
  );
}

/** The worst of each hour, latest first. */
export function hoursOf(samples: FlowSample[]): Hour[] {
  const hours = new Map<string, Hour>();
  for (const sample of samples) {
    const at = `${sample.at.slice(0, 13)}:00:00Z`;
    const hour = hours.get(at) ?? { at, late: 0, waiting: 0, deadLetters: 0 };
    hours.set(at, {
      at,
      late: Math.max(hour.late, lateOf(sample)),
      waiting: Math.max(hour.waiting, waitingOf(sample)),
      deadLetters: Math.max(hour.deadLetters, sample.deadLetters),
    });
  }
  return [...hours.values()].sort((a, b) => b.at.localeCompare(a.at));
}
